<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AttachmentViewer</name>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>The copy is not sealed: whoever gets at the folder can look at it. Delete it when you no longer need it.</source>
        <translation>副本不加密：能打开这个文件夹的人都能看到。用完请删除。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Saved, not sealed: %1</source>
        <translation>已另存（未加密）：%1</translation>
    </message>
</context>
<context>
    <name>CaseCards</name>
    <message>
        <source>Ask for it</source>
        <translation>请补</translation>
    </message>
    <message>
        <source>aged %1</source>
        <translation>%1 岁</translation>
    </message>
    <message>
        <source>no ID number</source>
        <translation>未填身份证号</translation>
    </message>
    <message>
        <source>represented by</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>no phone number</source>
        <translation>未填电话</translation>
    </message>
    <message>
        <source>Linked: %1</source>
        <translation>关联记录：%1</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>纠纷简况</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>所在调解组织</translation>
    </message>
    <message>
        <source>Mediators</source>
        <translation>人民调解员</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>To be performed by</source>
        <translation>履行期限</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>分期</translation>
    </message>
    <message>
        <source>%1 of %2 paid</source>
        <translation>已付 %1 期，共 %2 期</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>Urged</source>
        <translation>督促</translation>
    </message>
    <message>
        <source>Judicial confirmation</source>
        <translation>司法确认</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签</translation>
    </message>
    <message>
        <source>in the file</source>
        <translation>已入卷</translation>
    </message>
    <message>
        <source>to be signed</source>
        <translation>待签</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Note the signatures</source>
        <translation>登记签署</translation>
    </message>
    <message>
        <source>Put into the file</source>
        <translation>登记入卷</translation>
    </message>
    <message>
        <source>Papers of the file</source>
        <translation>卷内文书</translation>
    </message>
    <message>
        <source>Same dispute as</source>
        <translation>同一纠纷</translation>
    </message>
    <message>
        <source>Same dispute…</source>
        <translation>同一纠纷…</translation>
    </message>
    <message>
        <source>Pay per case</source>
        <translation>以案定补</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>可计发</translation>
    </message>
    <message>
        <source>It does not count: %1</source>
        <translation>暂不计发：%1</translation>
    </message>
    <message>
        <source>Income check</source>
        <translation>经济状况审查</translation>
    </message>
    <message>
        <source>may be passed on</source>
        <translation>可转交</translation>
    </message>
    <message>
        <source>to be cleared</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>The threshold for minors applies.</source>
        <translation>适用未成年人降低的门槛。</translation>
    </message>
    <message>
        <source>Defence must be given (Legal Aid Law, 25).</source>
        <translation>属应当提供辩护的情形（法律援助法第二十五条）。</translation>
    </message>
    <message>
        <source>Income per head</source>
        <translation>月人均收入</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>免审事由</translation>
    </message>
    <message>
        <source>Commitment signed on</source>
        <translation>承诺书签署日期</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>齐全</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>缺 %1 项</translation>
    </message>
    <message>
        <source>Missing papers asked for on</source>
        <translation>补正通知日期</translation>
    </message>
    <message>
        <source>Asked for what is missing</source>
        <translation>已通知补正</translation>
    </message>
    <message>
        <source>Decision and result</source>
        <translation>决定与结果</translation>
    </message>
    <message>
        <source>Handed to</source>
        <translation>转交机构</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Lawyer</source>
        <translation>承办律师</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>挽回损失</translation>
    </message>
    <message>
        <source>Not decided yet.</source>
        <translation>尚未决定。</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>援助事项</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Opponent</source>
        <translation>对方当事人</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>consented to pass data on</source>
        <translation>已同意提供个人信息</translation>
    </message>
    <message>
        <source>no consent yet</source>
        <translation>尚未同意提供信息</translation>
    </message>
    <message>
        <source>The person consents</source>
        <translation>当事人同意</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>移交情况</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>转出日期</translation>
    </message>
    <message>
        <source>Received there on</source>
        <translation>接收日期</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>反馈结果</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>暂无反馈。</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message numerus="yes">
        <source>%n other record(s)</source>
        <translation>
            <numerusform>另有 %n 条记录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseDialogs</name>
    <message>
        <source>Save entry</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Write down the day.</source>
        <translation>请填写日期。</translation>
    </message>
    <message>
        <source>Write down what was found or said.</source>
        <translation>请写明了解到的情况或谈话内容。</translation>
    </message>
    <message>
        <source>Investigation</source>
        <translation>调查</translation>
    </message>
    <message>
        <source>Mediation session</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>The old entry stays readable, struck through, with your reason.</source>
        <translation>原记录不删除，划线保留并注明更正原因。</translation>
    </message>
    <message>
        <source>Why the old entry was wrong</source>
        <translation>更正原因</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Correct the step &quot;%1&quot;</source>
        <translation>更正环节“%1”</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>更正为</translation>
    </message>
    <message>
        <source>Instalment paid</source>
        <translation>分期款已付</translation>
    </message>
    <message>
        <source>Before: %1 yuan, paid on %2; %3</source>
        <translation>原记 %1 元，%2 支付；%3</translation>
    </message>
    <message>
        <source>Judicial confirmation</source>
        <translation>司法确认</translation>
    </message>
    <message>
        <source>Judicial confirmation before: %1; %2</source>
        <translation>司法确认原记 %1；%2</translation>
    </message>
    <message>
        <source>due %1: %2 yuan</source>
        <translation>%1 到期，%2 元</translation>
    </message>
    <message>
        <source>Which instalment</source>
        <translation>哪一期</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>支付日期</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Both sides together, by %1.</source>
        <translation>由双方共同申请，%1 前提出。</translation>
    </message>
    <message>
        <source>Signed by all on</source>
        <translation>全部签署日期</translation>
    </message>
    <message>
        <source>Put into the file on</source>
        <translation>入卷日期</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Same dispute as an earlier case</source>
        <translation>与先前案件系同一纠纷</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Earlier cases with one of these parties. One dispute is paid for once.</source>
        <translation>列出当事人相同的先前案件。同一纠纷只补贴一次。</translation>
    </message>
    <message>
        <source>Earlier case</source>
        <translation>先前案件</translation>
    </message>
    <message>
        <source>Arbitration, administrative and court ways.</source>
        <translation>告知仲裁、行政、司法途径。</translation>
    </message>
    <message>
        <source>Where the dispute may escalate.</source>
        <translation>纠纷可能激化时填写。</translation>
    </message>
    <message>
        <source>Instalments (0 = at once)</source>
        <translation>分期期数（0 为一次付清）</translation>
    </message>
    <message>
        <source>First instalment due on</source>
        <translation>首期应付日期</translation>
    </message>
    <message>
        <source>Words for the time line</source>
        <translation>经过说明</translation>
    </message>
</context>
<context>
    <name>CaseSteps</name>
    <message>
        <source>Accept…</source>
        <translation>受理…</translation>
    </message>
    <message>
        <source>Do not accept…</source>
        <translation>不予受理…</translation>
    </message>
    <message>
        <source>Investigate…</source>
        <translation>开始调查…</translation>
    </message>
    <message>
        <source>Begin mediation…</source>
        <translation>开始调解…</translation>
    </message>
    <message>
        <source>Reach an agreement…</source>
        <translation>达成协议…</translation>
    </message>
    <message>
        <source>Mediation failed…</source>
        <translation>调解不成…</translation>
    </message>
    <message>
        <source>Terminate…</source>
        <translation>终止…</translation>
    </message>
    <message>
        <source>Performance begins…</source>
        <translation>开始履行…</translation>
    </message>
    <message>
        <source>All performed…</source>
        <translation>履行完毕…</translation>
    </message>
    <message>
        <source>Partly performed…</source>
        <translation>部分履行…</translation>
    </message>
    <message>
        <source>Performance refused…</source>
        <translation>拒不履行…</translation>
    </message>
    <message>
        <source>Follow up…</source>
        <translation>回访…</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>归档…</translation>
    </message>
    <message>
        <source>Papers complete…</source>
        <translation>材料齐全…</translation>
    </message>
    <message>
        <source>Pass on to the county…</source>
        <translation>转交县法援机构…</translation>
    </message>
    <message>
        <source>Granted…</source>
        <translation>准予援助…</translation>
    </message>
    <message>
        <source>Refused…</source>
        <translation>不予援助…</translation>
    </message>
    <message>
        <source>Lawyer assigned…</source>
        <translation>已指派律师…</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>转出…</translation>
    </message>
    <message>
        <source>Received there…</source>
        <translation>对方已接收…</translation>
    </message>
    <message>
        <source>Result came back…</source>
        <translation>登记反馈结果…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>办结…</translation>
    </message>
    <message>
        <source>Call off…</source>
        <translation>撤回转介…</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n day(s) over</source>
        <translation>
            <numerusform>%1已超 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: ends today</source>
        <translation>%1今天到期</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n day(s) left</source>
        <translation>
            <numerusform>%1还有 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>撤回申请…</translation>
    </message>
</context>
<context>
    <name>ClashPage</name>
    <message>
        <source>No versions wait to be decided on.</source>
        <translation>没有等待决定的版本。</translation>
    </message>
    <message>
        <source>Another version of this record came from the center. Both are kept until you decide.</source>
        <translation>县中心传来了这条记录的另一个版本。在您决定之前，两个版本都保留。</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>对照…</translation>
    </message>
</context>
<context>
    <name>ClashRow</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
</context>
<context>
    <name>EditorDialogs</name>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>This record has changes that are not saved.</source>
        <translation>这份记录有改动尚未保存。</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃改动</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>存为草稿</translation>
    </message>
    <message>
        <source>Saved by somebody meanwhile</source>
        <translation>记录已被他人保存</translation>
    </message>
    <message>
        <source>These fields differ. Which version is to stand?</source>
        <translation>以下字段内容不一致，请选择以哪个版本为准。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存的内容</translation>
    </message>
    <message>
        <source>My entries</source>
        <translation>我填写的内容</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>稍后决定</translation>
    </message>
    <message>
        <source>Take the saved one</source>
        <translation>采用已保存的版本</translation>
    </message>
    <message>
        <source>Save my entries over it</source>
        <translation>以我填写的为准</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait for the first save of this record. A draft cannot keep them.</source>
        <translation>
            <numerusform>%n 个文件要等这条记录第一次保存时才能存入，草稿留不住它们。</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave without the files</source>
        <translation>不要文件，离开</translation>
    </message>
</context>
<context>
    <name>EntryFields</name>
    <message>
        <source>Ask at every follow-up.</source>
        <translation>每次回访都应询问。</translation>
    </message>
</context>
<context>
    <name>HomeWords</name>
    <message>
        <source>New dispute</source>
        <translation>登记纠纷</translation>
    </message>
    <message>
        <source>New application for legal aid</source>
        <translation>登记法律援助申请</translation>
    </message>
    <message>
        <source>New lecture or event</source>
        <translation>登记法治宣传</translation>
    </message>
    <message>
        <source>New legal opinion</source>
        <translation>登记法律意见</translation>
    </message>
    <message>
        <source>New duty</source>
        <translation>登记值班</translation>
    </message>
    <message>
        <source>New referral</source>
        <translation>登记转介</translation>
    </message>
    <message>
        <source>New consultation</source>
        <translation>登记咨询</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>This person</source>
        <translation>此人</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>服务记录</translation>
    </message>
    <message>
        <source>The same person?</source>
        <translation>是同一个人吗？</translation>
    </message>
    <message>
        <source>Joined, they are one in lists and on their page. No record is changed, and they can be parted again.</source>
        <translation>合并后，在人员列表和人员页面中视为同一个人。原有记录不作改动，以后仍可拆分。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Join: it is one person</source>
        <translation>确认合并：是同一个人</translation>
    </message>
</context>
<context>
    <name>PersonWords</name>
    <message>
        <source>%1 years old</source>
        <translation>%1 岁</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s), the last on %1: %2</source>
        <translation>
            <numerusform>%n 条记录，最近 %1 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked for advice</source>
        <translation>咨询人</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>被申请人</translation>
    </message>
    <message>
        <source>Applicant for aid</source>
        <translation>援助申请人</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>转介对象</translation>
    </message>
    <message>
        <source>Same ID number</source>
        <translation>身份证号相同</translation>
    </message>
    <message>
        <source>Same name and phone</source>
        <translation>姓名、电话相同</translation>
    </message>
    <message>
        <source>Same name and birth date</source>
        <translation>姓名、出生日期相同</translation>
    </message>
</context>
<context>
    <name>PolicyValue</name>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>个工作日</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>%</translation>
    </message>
    <message>
        <source>times</source>
        <translation>次</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Records</source>
        <translation>服务记录</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>台账导入</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Workbench</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Pay per case</source>
        <translation>以案定补</translation>
    </message>
    <message>
        <source>County center</source>
        <translation>县中心</translation>
    </message>
</context>
<context>
    <name>RecordEditor</name>
    <message>
        <source>Person</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Question and answer</source>
        <translation>咨询与答复</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>申请事项</translation>
    </message>
    <message>
        <source>Papers and passing on</source>
        <translation>材料与转交</translation>
    </message>
    <message>
        <source>Decision and result</source>
        <translation>审查决定与办理结果</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>被申请人</translation>
    </message>
    <message>
        <source>Investigation and mediation</source>
        <translation>调查与调解</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>纠纷情况</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>调解结果</translation>
    </message>
    <message>
        <source>Agreement and performance</source>
        <translation>协议与履行</translation>
    </message>
    <message>
        <source>Add an applicant</source>
        <translation>添加申请人</translation>
    </message>
    <message>
        <source>Add a respondent</source>
        <translation>添加被申请人</translation>
    </message>
    <message>
        <source>Add an investigation</source>
        <translation>添加调查记录</translation>
    </message>
    <message>
        <source>Add a mediation session</source>
        <translation>添加调解记录</translation>
    </message>
    <message>
        <source>Add an instalment</source>
        <translation>添加分期履行</translation>
    </message>
    <message>
        <source>Add a follow-up</source>
        <translation>添加回访记录</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>保存并登记下一件</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务信息</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>宣传活动</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>法律意见</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>值班情况</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>转介</translation>
    </message>
    <message>
        <source>Income check</source>
        <translation>经济状况审查</translation>
    </message>
    <message>
        <source>More time: extension, appraisal</source>
        <translation>延期与鉴定时间</translation>
    </message>
    <message>
        <source>Committee and mediators</source>
        <translation>调委会与调解员</translation>
    </message>
    <message>
        <source>Risk of escalation, retention</source>
        <translation>激化风险通报、保管期限</translation>
    </message>
    <message>
        <source>Judicial confirmation</source>
        <translation>司法确认</translation>
    </message>
    <message>
        <source>Papers to bring</source>
        <translation>所需材料</translation>
    </message>
    <message>
        <source>Handing over and result</source>
        <translation>移交与反馈</translation>
    </message>
    <message>
        <source>Keep as phrase…</source>
        <translation>存为常用答复…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>All fields (F4)</source>
        <translation>全部项目（F4）</translation>
    </message>
    <message>
        <source>Save, then the next</source>
        <translation>保存并登记下一件</translation>
    </message>
</context>
<context>
    <name>ReportCharts</name>
    <message>
        <source>Consultations by month</source>
        <translation>各月法律咨询</translation>
    </message>
    <message>
        <source>Disputes ended by month</source>
        <translation>各月调解结案</translation>
    </message>
    <message>
        <source>Persons served by month</source>
        <translation>各月服务人次</translation>
    </message>
    <message numerus="yes">
        <source>%n smaller one(s) left out.</source>
        <translation>
            <numerusform>另有 %n 项较少的未列出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Disputes received by type</source>
        <translation>受理纠纷类型</translation>
    </message>
    <message>
        <source>Consultations by category</source>
        <translation>咨询类别</translation>
    </message>
    <message>
        <source>Services by channel</source>
        <translation>服务方式</translation>
    </message>
    <message>
        <source>Services by group of persons</source>
        <translation>服务对象人员类别</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Legal adviser</source>
        <translation>法律顾问</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>管理员</translation>
    </message>
</context>
<context>
    <name>Traffic</name>
    <message>
        <source>Comparing with the center…</source>
        <translation>正在与县中心核对…</translation>
    </message>
    <message>
        <source>Receiving from the center…</source>
        <translation>正在从县中心接收…</translation>
    </message>
    <message>
        <source>Sending to the county center…</source>
        <translation>正在推送到县中心…</translation>
    </message>
    <message>
        <source>Exchanging photos and scans…</source>
        <translation>正在收发照片和扫描件…</translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation>即将完成…</translation>
    </message>
    <message>
        <source>Connecting to the county center…</source>
        <translation>正在连接县中心…</translation>
    </message>
    <message>
        <source>Exchanging</source>
        <translation>收发中</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>已同步</translation>
    </message>
    <message>
        <source>Something is left</source>
        <translation>尚有遗留</translation>
    </message>
    <message>
        <source>In a moment</source>
        <translation>稍后收发</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Waits for its time</source>
        <translation>未到时段</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>没有网络</translation>
    </message>
    <message>
        <source>Metered line</source>
        <translation>计费网络</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未连上</translation>
    </message>
    <message>
        <source>Center busy</source>
        <translation>中心繁忙</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>尚未连接县中心</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>已停止接入</translation>
    </message>
    <message>
        <source>Another center</source>
        <translation>中心不符</translation>
    </message>
    <message>
        <source>It goes in a moment, by itself.</source>
        <translation>稍后自动收发。</translation>
    </message>
    <message>
        <source>Not connected to a county center</source>
        <translation>未接入县中心</translation>
    </message>
    <message>
        <source>County center, last reached %1</source>
        <translation>已连接县中心，最近推送 %1</translation>
    </message>
    <message>
        <source>Connected to the county center</source>
        <translation>已连接县中心</translation>
    </message>
    <message>
        <source>County center: %1</source>
        <translation>县中心：%1</translation>
    </message>
    <message>
        <source>County center: %1, goes on at %2</source>
        <translation>县中心：%1，%2 继续</translation>
    </message>
    <message>
        <source>%1 of %2 records</source>
        <translation>%1 / %2 条记录</translation>
    </message>
    <message>
        <source>%1, %2 over the line</source>
        <translation>%1，已传 %2</translation>
    </message>
    <message>
        <source>%1 of %2 photos and scans, %3</source>
        <translation>照片和扫描件 %1 / %2，%3</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>✓ Arrived</source>
        <translation>✓ 已送达</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>有冲突</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>被退回</translation>
    </message>
    <message>
        <source>To be pushed</source>
        <translation>待推送</translation>
    </message>
    <message>
        <source>1 day over</source>
        <translation>逾期 1 天</translation>
    </message>
    <message>
        <source>%1 days over</source>
        <translation>逾期 %1 天</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>%1 days left</source>
        <translation>还有 %1 天</translation>
    </message>
    <message>
        <source>It goes to the county center with the next push.</source>
        <translation>下次推送时送达县中心。</translation>
    </message>
    <message>
        <source>The center sent it back. Open the record, correct what it names and save; it is then pushed again.</source>
        <translation>县中心已退回这份记录。请打开记录，按退回意见更正后保存，程序会重新推送。</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Mediate</source>
        <translation>去调解</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>填申请书</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>去回访</translation>
    </message>
    <message>
        <source>Archive it</source>
        <translation>去归档</translation>
    </message>
    <message>
        <source>Pass on</source>
        <translation>去转交</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>去了解</translation>
    </message>
    <message>
        <source>View</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>The center holds another version of this record. Both are kept: compare them and decide.</source>
        <translation>县中心有这条记录的另一个版本。两个版本都保留着，请对照后决定。</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>list the enrolled computers</source>
        <translation>列出已接入的电脑</translation>
    </message>
    <message>
        <source>print one JSON document</source>
        <translation>输出一个 JSON 文档</translation>
    </message>
    <message>
        <source>end a computer&apos;s access, by its id</source>
        <translation>按编号停用一台电脑的访问权限</translation>
    </message>
    <message>
        <source>Enrolment code for %1, good once and for %2 hours:</source>
        <translation>%1 的接入码，限用一次，%2 小时内有效：</translation>
    </message>
    <message>
        <source>make a code with which a studio&apos;s computer enrols once</source>
        <translation>生成接入码，工作室的电脑凭码接入一次</translation>
    </message>
    <message>
        <source>the studio&apos;s division, twelve digits</source>
        <translation>工作室的行政区划代码，十二位数字</translation>
    </message>
    <message>
        <source>the certificate that the center serves with, if one is named there</source>
        <translation>中心所用的证书（若启动时指定了证书）</translation>
    </message>
    <message>
        <source>2, 4, 6, 9 or 12 digits: province, city, county, town, village</source>
        <translation>2、4、6、9 或 12 位数字：省、市、县、镇、村</translation>
    </message>
    <message>
        <source>the figures of a division and all below it</source>
        <translation>某行政区划及其下级的统计数字</translation>
    </message>
    <message>
        <source>receive records over HTTPS until it is ended; prints its address</source>
        <translation>通过 HTTPS 接收记录，直到结束；输出监听地址</translation>
    </message>
    <message>
        <source>where to listen; else 127.0.0.1:8443; port 0 = any free one</source>
        <translation>监听地址；默认 127.0.0.1:8443；端口 0 表示任选空闲端口</translation>
    </message>
    <message>
        <source>certificate in PEM; else a self-signed one is made beside the database</source>
        <translation>PEM 格式的证书；不指定则在数据库旁生成自签名证书</translation>
    </message>
    <message>
        <source>its key in PEM</source>
        <translation>证书的 PEM 私钥</translation>
    </message>
    <message>
        <source>save one record or an array of them from JSON; prints the ids</source>
        <translation>从 JSON 保存一条或一组记录；输出记录编号</translation>
    </message>
    <message>
        <source>the records in the wire format; - = standard input</source>
        <translation>传输格式的记录；- 表示标准输入</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Written, read back and found whole: %1</source>
        <translation>备份已写入并校验完好：%1</translation>
    </message>
    <message>
        <source>write a sealed copy of the store and check it</source>
        <translation>写出加密的数据备份并校验</translation>
    </message>
    <message>
        <source>Enrolled with %1.</source>
        <translation>已接入 %1。</translation>
    </message>
    <message>
        <source>enrol this computer with the county center, with a code from there</source>
        <translation>凭县中心发放的接入码接入本机</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>To correct</source>
        <translation>待更正</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>无法识别</translation>
    </message>
    <message>
        <source>%1, row %2, %3: %4</source>
        <translation>%1，第 %2 行，%3：%4</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Nothing was written: this was a preview.</source>
        <translation>这是预览，未写入任何内容。</translation>
    </message>
    <message>
        <source>take in ledgers (xlsx, xls, csv), all of them or none</source>
        <translation>导入台账（xlsx、xls、csv），要么全部导入，要么一条不入</translation>
    </message>
    <message>
        <source>only show what would be taken in</source>
        <translation>只显示将要导入的内容</translation>
    </message>
    <message>
        <source>The store is made. Write down the recovery code and keep it away from the computer; it opens the store when the passphrase is forgotten:</source>
        <translation>数据库已建立。请抄下恢复码并与电脑分开保管；忘记口令时可凭它打开：</translation>
    </message>
    <message>
        <source>make a studio&apos;s store with its first user, a manager; prints the recovery code</source>
        <translation>建立工作室的数据库及首位用户（管理员）；输出恢复码</translation>
    </message>
    <message>
        <source>the studio&apos;s full name</source>
        <translation>工作室全称</translation>
    </message>
    <message>
        <source>the word in mediation numbers</source>
        <translation>调解案号中的简称</translation>
    </message>
    <message>
        <source>list records, newest first</source>
        <translation>列出记录，最新的在前</translation>
    </message>
    <message>
        <source>first day, 2021-07-01</source>
        <translation>起始日期，如 2021-07-01</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>the deleted ones instead</source>
        <translation>改为列出已删除的记录</translation>
    </message>
    <message>
        <source>the studio&apos;s folder; else the desktop client&apos;s</source>
        <translation>工作室的数据文件夹；默认与桌面客户端相同</translation>
    </message>
    <message>
        <source>who works; may be left out where there is only one user</source>
        <translation>操作用户；只有一个用户时可省略</translation>
    </message>
    <message>
        <source>its first line is the passphrase; - = standard input; else it is asked for</source>
        <translation>首行为口令的文件；- 表示标准输入；不指定则询问</translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation>口令：</translation>
    </message>
    <message>
        <source>consultation, mediation, legal-aid, legal-education, legal-opinion, duty or referral</source>
        <translation>consultation（法律咨询）、mediation（人民调解）、legal-aid（法律援助）、legal-education（法治宣传）、legal-opinion（法律意见）、duty（值班）或 referral（转介）</translation>
    </message>
    <message>
        <source>Sent %1, stored %2, already there %3, conflicts %4, refused %5, left %6.</source>
        <translation>已发送 %1，已存入 %2，中心已有 %3，冲突 %4，被拒 %5，剩余 %6。</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>推送中</translation>
    </message>
    <message>
        <source>send all that the county center does not have</source>
        <translation>把县中心还没有的记录全部推送</translation>
    </message>
    <message>
        <source>move one record to the waste bin</source>
        <translation>把一条记录移入回收站</translation>
    </message>
    <message>
        <source>take it back out</source>
        <translation>从回收站取回</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>正在写出</translation>
    </message>
    <message>
        <source>files to write: xlsx,pdf,csv,json</source>
        <translation>要写出的格式：xlsx,pdf,csv,json</translation>
    </message>
    <message>
        <source>the folder for the files</source>
        <translation>文件存放的文件夹</translation>
    </message>
    <message>
        <source>the studio&apos;s report of a month, quarter, half-year or year</source>
        <translation>工作室的月报、季报、半年报或年报</translation>
    </message>
    <message>
        <source>Restored: %1 records. What was there before is kept beside it.</source>
        <translation>已恢复 %1 条记录。原有数据保留在旁边。</translation>
    </message>
    <message>
        <source>put a backup in the place of the store; the old one is kept beside it</source>
        <translation>用备份替换数据库；原数据库保留在旁边</translation>
    </message>
    <message>
        <source>the wire format as JSON Schema (2020-12)</source>
        <translation>以 JSON Schema（2020-12）给出传输格式</translation>
    </message>
    <message>
        <source>find records by any part of a name, pinyin initials, number, phone or text</source>
        <translation>按姓名任意部分、拼音首字母、证件号、电话或内容查找记录</translation>
    </message>
    <message>
        <source>show one record, by its id or number</source>
        <translation>按编号或案号显示一条记录</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>服务记录</translation>
    </message>
    <message>
        <source>Not yet at the center</source>
        <translation>尚未推送中心</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Refused by the center</source>
        <translation>被中心拒收</translation>
    </message>
    <message>
        <source>Center</source>
        <translation>县中心</translation>
    </message>
    <message>
        <source>Last push</source>
        <translation>上次推送</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>上次错误</translation>
    </message>
    <message>
        <source>how many records there are, and how many the center does not have yet</source>
        <translation>记录总数及尚未推送中心的数量</translation>
    </message>
    <message>
        <source>Clean: %1 records, %2 lines of the audit trail.</source>
        <translation>完好：%1 条记录，%2 条审计日志。</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>check seals, audit trail and database; fails if anything is wrong</source>
        <translation>检查密文完整性、审计日志和数据库；有问题则失败</translation>
    </message>
    <message>
        <source>language of the messages; else the system&apos;s</source>
        <translation>消息的语言；默认与系统相同</translation>
    </message>
    <message>
        <source>Name one of the commands:</source>
        <translation>请指定一个命令：</translation>
    </message>
    <message>
        <source>report on a month</source>
        <translation>月报</translation>
    </message>
    <message>
        <source>report on a quarter</source>
        <translation>季报</translation>
    </message>
    <message>
        <source>report on half a year</source>
        <translation>半年报</translation>
    </message>
    <message>
        <source>report on a year</source>
        <translation>年报</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Imported ledger</source>
        <translation>导入的台账</translation>
    </message>
    <message>
        <source>Recorded offline</source>
        <translation>离线登记</translation>
    </message>
    <message>
        <source>consultation</source>
        <translation>法律咨询</translation>
    </message>
    <message>
        <source>dispute, led to by it</source>
        <translation>由此引出的纠纷</translation>
    </message>
    <message>
        <source>Reported: %1</source>
        <translation>已生成：%1</translation>
    </message>
    <message>
        <source>Figures of 2021</source>
        <translation>2021 年数据</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>工作室</translation>
    </message>
    <message>
        <source>County center</source>
        <translation>县中心</translation>
    </message>
    <message>
        <source>Consultations</source>
        <translation>法律咨询</translation>
    </message>
    <message>
        <source>Disputes mediated to an end</source>
        <translation>调解结案</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>调解成功</translation>
    </message>
    <message>
        <source>Success rate, percent</source>
        <translation>调解成功率（%）</translation>
    </message>
    <message>
        <source>Legal aid granted</source>
        <translation>予以法律援助</translation>
    </message>
    <message>
        <source>Received by the center: %1 records, %2 still here.</source>
        <translation>县中心已收到 %1 条记录，本机尚余 %2 条。</translation>
    </message>
    <message>
        <source>All of it is in %1</source>
        <translation>全部文件在 %1</translation>
    </message>
    <message>
        <source>the whole job with a local center: ledgers in, records, reports, push</source>
        <translation>配合本机中心演示全流程：导入台账、登记、报表、推送</translation>
    </message>
    <message>
        <source>the folder for all that is made</source>
        <translation>存放全部生成文件的文件夹</translation>
    </message>
    <message>
        <source>write what is due as a calendar (iCalendar)</source>
        <translation>把期限写成日历文件（iCalendar）</translation>
    </message>
    <message>
        <source>the file to write, due.ics</source>
        <translation>要写的文件，如 due.ics</translation>
    </message>
    <message>
        <source>last day, 2021-07-31; else all</source>
        <translation>截止日期，如 2021-07-31；不写则全部</translation>
    </message>
    <message>
        <source>tell the parties&apos; names as well, not only the numbers</source>
        <translation>除编号外也写明当事人姓名</translation>
    </message>
    <message>
        <source>what is due, overdue first, with the days that are left</source>
        <translation>列出各项期限和剩余天数，逾期的在前</translation>
    </message>
    <message>
        <source>the records behind a figure of the report: settled</source>
        <translation>报表某项指标对应的记录，如 settled</translation>
    </message>
    <message>
        <source>the figure&apos;s period: 2021-07, 2021Q3, 2021H1 or 2021</source>
        <translation>指标的统计期间：2021-07、2021Q3、2021H1 或 2021</translation>
    </message>
    <message>
        <source>an official form of a record, or a whole case file</source>
        <translation>输出一条记录的正式文书，或整个卷宗</translation>
    </message>
    <message>
        <source>the record&apos;s id or number</source>
        <translation>记录的编码或编号</translation>
    </message>
    <message>
        <source>agreement, mediation-record, ...; a wrong name lists them</source>
        <translation>agreement、mediation-record 等；名称写错时会列出全部</translation>
    </message>
    <message>
        <source>which of several, counted from 1; else all of them</source>
        <translation>有多份时取第几份，从 1 数起；不写则全部</translation>
    </message>
    <message>
        <source>cover, contents with page numbers, all papers, back cover</source>
        <translation>封面、带页码的目录、全部文书、封底</translation>
    </message>
    <message>
        <source>the file to write: .pdf or .odt</source>
        <translation>要写的文件：.pdf 或 .odt</translation>
    </message>
    <message>
        <source>No case was settled in this period.</source>
        <translation>本期没有调解成功的案件。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Settled on</source>
        <translation>达成协议日期</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不计发原因</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>%1 confidential cases of others were left out.</source>
        <translation>已略去 %1 件他人的保密案件。</translation>
    </message>
    <message>
        <source>also as a workbook</source>
        <translation>同时写成工作簿</translation>
    </message>
    <message>
        <source>pay per settled case, a sheet for each mediator</source>
        <translation>以案定补，每名调解员一张表</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>正在装入</translation>
    </message>
    <message>
        <source>Platforms %1, files %2; records stored %3, already there %4, conflicts %5, refused %6; %7 records a second.</source>
        <translation>平台 %1 个，文件 %2 个；记录入库 %3 条，已有 %4 条，冲突 %5 条，不予接收 %6 条；每秒 %7 条。</translation>
    </message>
    <message>
        <source>take in studio files and tables of platforms, as from a push</source>
        <translation>装入工作室数据文件和平台名录，与上报的接收相同</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>%1 platforms entered, %2 rows left out.</source>
        <translation>已登记平台 %1 个，略过 %2 行。</translation>
    </message>
    <message>
        <source>demonstration</source>
        <translation>示范</translation>
    </message>
    <message>
        <source>veterans&apos; window</source>
        <translation>退役军人服务窗口</translation>
    </message>
    <message>
        <source>the directory of centers, stations and studios</source>
        <translation>公共法律服务中心、站、工作室名录</translation>
    </message>
    <message>
        <source>mark: center, station or studio, whatever the code says</source>
        <translation>mark：中心、站或工作室，不论区划代码属哪一级</translation>
    </message>
    <message>
        <source>mark: its name</source>
        <translation>mark：名称</translation>
    </message>
    <message>
        <source>mark: a demonstration platform</source>
        <translation>mark：示范平台</translation>
    </message>
    <message>
        <source>mark: has a veterans&apos; window</source>
        <translation>mark：设有退役军人服务窗口</translation>
    </message>
    <message>
        <source>mark: takes back the marks it had</source>
        <translation>mark：取消原有标记</translation>
    </message>
    <message>
        <source>Towns with fewer than two full-time mediators</source>
        <translation>专职调解员不足两名的镇（街道）</translation>
    </message>
    <message>
        <source>report on a studio file instead of the store</source>
        <translation>对工作室数据文件（而不是数据库）出报表</translation>
    </message>
    <message>
        <source>%1 records of %2 studios, and a directory of %3 platforms.</source>
        <translation>%2 个工作室的 %1 条记录，以及 %3 个平台的名录。</translation>
    </message>
    <message>
        <source>invented records of a city&apos;s year, one file a studio, for a center to load</source>
        <translation>虚构的全市一年记录，每个工作室一个文件，供中心装入</translation>
    </message>
    <message>
        <source>a whole city, with the sums of Zhaoqing 2021</source>
        <translation>一个地级市，合计数同肇庆 2021 年</translation>
    </message>
    <message>
        <source>the year of the records</source>
        <translation>记录的年份</translation>
    </message>
    <message>
        <source>table of the city&apos;s divisions; else invented ones</source>
        <translation>该市行政区划表；不给出则用虚构的区划</translation>
    </message>
    <message>
        <source>another number gives other records with the same sums</source>
        <translation>换一个数字，记录不同而合计数相同</translation>
    </message>
    <message>
        <source>the center&apos;s database: sqlite:FILE or postgresql://USER@HOST/NAME</source>
        <translation>中心的数据库：sqlite:文件 或 postgresql://用户@主机/库名</translation>
    </message>
    <message>
        <source>give a studio a matter; prints the id of its record</source>
        <translation>向工作室交办事项；输出该记录的编码</translation>
    </message>
    <message>
        <source>who assigns it: town, county, city, province or transferred</source>
        <translation>由谁交办：town（镇街）、county（县）、city（市）、province（省）或 transferred（移送）</translation>
    </message>
    <message>
        <source>consultation, mediation, legal-aid, ...</source>
        <translation>consultation（法律咨询）、mediation（人民调解）、legal-aid（法律援助）等</translation>
    </message>
    <message>
        <source>its category; else &quot;other&quot;</source>
        <translation>所属类别；不填为 other（其他）</translation>
    </message>
    <message>
        <source>what it is about</source>
        <translation>事项内容</translation>
    </message>
    <message>
        <source>whom it concerns, or who applies</source>
        <translation>当事人或申请人</translation>
    </message>
    <message>
        <source>the person&apos;s phone</source>
        <translation>当事人联系电话</translation>
    </message>
    <message>
        <source>the other side of a dispute or of legal aid</source>
        <translation>纠纷或法律援助的对方当事人</translation>
    </message>
    <message>
        <source>what the studio should know</source>
        <translation>需要工作室知悉的情况</translation>
    </message>
    <message>
        <source>the day on which it came in; else today</source>
        <translation>受理来件的日期；不填为今天</translation>
    </message>
    <message>
        <source>the record as JSON instead of words, &quot;-&quot; = standard input</source>
        <translation>以 JSON 给出记录以代替各选项，“-”表示标准输入</translation>
    </message>
    <message>
        <source>versions of two computers that clashed and are undecided: record, division, revision and computer of both</source>
        <translation>两台电脑之间尚未处理的冲突版本：双方的记录、区划、版本和电脑</translation>
    </message>
    <message>
        <source>also those that were decided</source>
        <translation>包括已处理的</translation>
    </message>
    <message>
        <source>write a decision on legal aid or the answer to a referral</source>
        <translation>登记法律援助的审查决定或转介的反馈结果</translation>
    </message>
    <message>
        <source>legal aid: it is granted</source>
        <translation>法律援助：决定给予援助</translation>
    </message>
    <message>
        <source>legal aid: it is refused, and why</source>
        <translation>法律援助：决定不予援助及其理由</translation>
    </message>
    <message>
        <source>legal aid: day of the decision; else today</source>
        <translation>法律援助：决定日期；不填为今天</translation>
    </message>
    <message>
        <source>legal aid: the agency in charge</source>
        <translation>法律援助：承办机构</translation>
    </message>
    <message>
        <source>legal aid: the lawyer who was assigned</source>
        <translation>法律援助：指派的承办律师</translation>
    </message>
    <message>
        <source>legal aid: since when; else the day of the decision</source>
        <translation>法律援助：指派日期；不填为决定日期</translation>
    </message>
    <message>
        <source>referral: day on which it arrived</source>
        <translation>转介：接收日期</translation>
    </message>
    <message>
        <source>referral: day on which it ended</source>
        <translation>转介：办结日期</translation>
    </message>
    <message>
        <source>referral: what came of it</source>
        <translation>转介：反馈结果</translation>
    </message>
    <message>
        <source>referral: who took it</source>
        <translation>转介：接收单位</translation>
    </message>
    <message>
        <source>%1 codes, each good once and for %2 hours.</source>
        <translation>共 %1 个接入码，每个只能使用一次，%2 小时内有效。</translation>
    </message>
    <message>
        <source>one code for each platform of the directory below this division that has no computer</source>
        <translation>为名录中该区划以下尚无电脑的每个平台各生成一个接入码</translation>
    </message>
    <message>
        <source>what a province, city, county, town or village has changed: limits, amounts, lists of papers; goes out to the studios</source>
        <translation>省、市、县、镇、村调整的政策：期限、金额、材料清单；会下发到各工作室</translation>
    </message>
    <message>
        <source>set, show: 2, 4, 6, 9 or 12 digits: province, city, county, town, village</source>
        <translation>set、show：2、4、6、9 或 12 位数字，即省、市、县、镇、村</translation>
    </message>
    <message>
        <source>write the figures as a workbook as well</source>
        <translation>同时将统计数据写入 Excel 工作簿</translation>
    </message>
    <message>
        <source>A new life has begun. Start the center: each computer compares at its next contact and sends what is missing here.</source>
        <translation>已开始新的数据周期。请启动中心：每台电脑下次联系时会自动比对，并补传这里缺少的内容。</translation>
    </message>
    <message>
        <source>after a backup was put back or the database moved, while the center is stopped: begins a new epoch</source>
        <translation>恢复备份或迁移数据库之后、中心停止运行期间使用：开始新的数据周期</translation>
    </message>
    <message>
        <source>where photos and scans are kept; else beside the SQLite file; with PostgreSQL none are taken unless it is named</source>
        <translation>照片和扫描件的存放文件夹；默认在 SQLite 文件旁；使用 PostgreSQL 时不指定则不接收</translation>
    </message>
    <message>
        <source>speak plain HTTP to a proxy on this computer, which speaks TLS to the studios</source>
        <translation>对本机上的代理使用明文 HTTP，由代理对工作室提供 TLS</translation>
    </message>
    <message>
        <source>connections to the database; else 8</source>
        <translation>数据库连接数；默认 8</translation>
    </message>
    <message>
        <source>connections of studios that are served at once; else 256</source>
        <translation>同时服务的工作室连接数；默认 256</translation>
    </message>
    <message>
        <source>answer /healthz and /metrics there, over plain HTTP; else not</source>
        <translation>在该地址以明文 HTTP 提供 /healthz 和 /metrics；默认不提供</translation>
    </message>
    <message>
        <source>how the log is written; else text</source>
        <translation>日志格式；默认 text</translation>
    </message>
    <message>
        <source>in whose name; else &quot;center&quot;</source>
        <translation>以谁的名义；不填为“center”</translation>
    </message>
    <message>
        <source>Attached: %1.</source>
        <translation>已添加附件 %1 个。</translation>
    </message>
    <message>
        <source>attach photos and scans to a record (JPEG, PNG, WebP, PDF)</source>
        <translation>给一条记录添加照片和扫描件（JPEG、PNG、WebP、PDF）</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Revision here</source>
        <translation>本机版本</translation>
    </message>
    <message>
        <source>Revision there</source>
        <translation>对方版本</translation>
    </message>
    <message>
        <source>Saved by the computer</source>
        <translation>保存该版本的电脑</translation>
    </message>
    <message>
        <source>No record waits for a decision.</source>
        <translation>没有等待裁定的记录。</translation>
    </message>
    <message>
        <source>list records with two versions that somebody has to decide about</source>
        <translation>列出有两个版本、需要裁定的记录</translation>
    </message>
    <message>
        <source>at the center alone</source>
        <translation>仅在中心</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>refused (%1)</source>
        <translation>被退回（%1）</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待上报</translation>
    </message>
    <message>
        <source>list the photos and scans of a record, and whether they arrived</source>
        <translation>列出一条记录的照片和扫描件，以及是否已送达</translation>
    </message>
    <message>
        <source>write those that are here into a folder</source>
        <translation>把本机已有的附件导出到文件夹</translation>
    </message>
    <message>
        <source>all that client and center say, as OpenAPI 3.1</source>
        <translation>客户端与中心之间的全部接口（OpenAPI 3.1）</translation>
    </message>
    <message>
        <source>Received: %1 new, %2 changed, %3 to decide, %4 not readable.</source>
        <translation>收到：新增 %1 条，更新 %2 条，待裁定 %3 条，无法读取 %4 条。</translation>
    </message>
    <message>
        <source>The center had lost %1 records; they were sent again.</source>
        <translation>中心丢失了 %1 条记录，已重新上报。</translation>
    </message>
    <message>
        <source>Files: sent %1, received %2, refused %3, left %4.</source>
        <translation>附件：上传 %1 个，接收 %2 个，退回 %3 个，剩余 %4 个。</translation>
    </message>
    <message>
        <source>Synchronizing</source>
        <translation>正在同步</translation>
    </message>
    <message>
        <source>take what the county center has, send what it does not have</source>
        <translation>接收县中心的内容，上报县中心没有的内容</translation>
    </message>
    <message>
        <source>records alone, no photos and scans</source>
        <translation>只同步记录，不含照片和扫描件</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>There is no device &quot;%1&quot;. `fengqiao-center devices` lists them.</source>
        <translation>没有设备“%1”。请用 `fengqiao-center devices` 查看设备列表。</translation>
    </message>
    <message>
        <source>The database is busy. Try again.</source>
        <translation>数据库正忙，请稍后重试。</translation>
    </message>
    <message>
        <source>The database failed: %1. Look at the disk and at the file&apos;s permissions.</source>
        <translation>数据库出错：%1。请检查磁盘和文件权限。</translation>
    </message>
    <message>
        <source>The file %1 cannot be made: %2.</source>
        <translation>无法创建文件 %1：%2。</translation>
    </message>
    <message>
        <source>A newer program wrote this database (version %1). Update the center.</source>
        <translation>此数据库由更新版本的程序写入（版本 %1）。请升级中心端程序。</translation>
    </message>
    <message>
        <source>The system gives no random numbers. Restart the computer.</source>
        <translation>系统无法提供随机数。请重新启动计算机。</translation>
    </message>
    <message>
        <source>Certificate and key do not fit or cannot be read: %1, %2.</source>
        <translation>证书与私钥不匹配或无法读取：%1、%2。</translation>
    </message>
    <message>
        <source>%1:%2 cannot be listened on: it is in use or not permitted.</source>
        <translation>无法监听 %1:%2：端口已被占用或没有权限。</translation>
    </message>
    <message>
        <source>The center&apos;s certificate cannot be made. Name one with --tls-cert and --tls-key.</source>
        <translation>无法生成中心的证书。请用 --tls-cert 和 --tls-key 指定证书和私钥。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation>无法写入文件 %1：%2。</translation>
    </message>
    <message>
        <source>The file %1 cannot be locked. Look at the folder&apos;s permissions and at other programs of the center.</source>
        <translation>无法锁定文件 %1。请检查文件夹权限，以及是否有其他中心端程序正在运行。</translation>
    </message>
    <message>
        <source>The certificate %1 cannot be read: %2.</source>
        <translation>无法读取证书 %1：%2。</translation>
    </message>
    <message>
        <source>The file %1 holds no certificate in PEM.</source>
        <translation>文件 %1 中没有 PEM 格式的证书。</translation>
    </message>
    <message>
        <source>%1 could not be written (%2). Free some space or choose another folder, and try again.</source>
        <translation>%1 写入失败（%2）。请清理磁盘空间或选择其他文件夹后重试。</translation>
    </message>
    <message>
        <source>No Chinese font for printing is installed. Install AR PL UMing (package fonts-arphic-uming) or WenQuanYi Zen Hei (fonts-wqy-zenhei), then try again.</source>
        <translation>未安装可供打印的中文字体。请安装 AR PL UMing（软件包 fonts-arphic-uming）或文泉驿正黑（fonts-wqy-zenhei）后重试。</translation>
    </message>
    <message>
        <source>Writing was stopped; no file was made.</source>
        <translation>已停止写入，未生成文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date. It was kept as a note for correction; write it as 2021-07-03.</source>
        <translation>“%1”不是有效日期，已保留原文待更正；请写成 2021-07-03。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole number. It was kept as a note for correction.</source>
        <translation>“%1”不是整数，已保留原文待更正。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no amount in yuan. It was kept as a note for correction.</source>
        <translation>“%1”不是以元为单位的金额，已保留原文待更正。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither yes (是) nor no (否). It was kept as a note for correction.</source>
        <translation>“%1”既不是“是”也不是“否”，已保留原文待更正。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the list of this column. It was kept as a note for correction.</source>
        <translation>“%1”不在此列的选项中，已保留原文待更正。</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; is not known; its texts go into the remarks.</source>
        <translation>无法识别“%1”列，其内容已写入备注。</translation>
    </message>
    <message>
        <source>A row of totals; it was left out.</source>
        <translation>合计行，未导入。</translation>
    </message>
    <message>
        <source>A note under the table; it was left out.</source>
        <translation>表格下方的说明，未导入。</translation>
    </message>
    <message>
        <source>This row has too little in it for a record; it was not taken. Complete it in the file and import again.</source>
        <translation>此行内容太少，不足以形成记录，未导入。请在文件中补充完整后重新导入。</translation>
    </message>
    <message>
        <source>No ledger was found in %1. A header row with column names such as 日期, 姓名, 咨询类别 (consultation), 申请人, 被申请人 (mediation) or 申请事项 (legal aid) is needed. Check that it is the right file, or say the kind.</source>
        <translation>%1 中没有找到台账。表头须有列名，例如日期、姓名、咨询类别（法律咨询），申请人、被申请人（人民调解），或申请事项（法律援助）。请确认文件是否选对，或指定台账种类。</translation>
    </message>
    <message>
        <source>A sheet holds 1,048,575 records; these are %1. Choose a shorter period, or write CSV.</source>
        <translation>一张工作表最多容纳 1,048,575 条记录，现有 %1 条。请缩短时间范围，或导出为 CSV。</translation>
    </message>
    <message>
        <source>A quotation mark opens in row %1, column %2 and never closes. Open the file in the spreadsheet program, correct that cell and save it again.</source>
        <translation>第 %1 行第 %2 列的引号没有配对。请用表格软件打开文件，更正该单元格后重新保存。</translation>
    </message>
    <message>
        <source>This text is larger than %1 MB. Divide the ledger into smaller files and read them one by one.</source>
        <translation>此文本超过 %1 MB。请将台账拆分成较小的文件后逐个导入。</translation>
    </message>
    <message>
        <source>This is a web page or an XML file, not a spreadsheet, whatever its name says. Open it in the spreadsheet program and save it as .xlsx: %1</source>
        <translation>此文件实际是网页或 XML 文件，不是电子表格。请用表格软件打开后另存为 .xlsx：%1</translation>
    </message>
    <message>
        <source>This is not a spreadsheet. Choose a ledger file (.xlsx, .xls or .csv): %1</source>
        <translation>这不是电子表格。请选择台账文件（.xlsx、.xls 或 .csv）：%1</translation>
    </message>
    <message>
        <source>This is a text document, not a spreadsheet. Choose a ledger file (.xlsx, .xls or .csv): %1</source>
        <translation>这是文字文档，不是电子表格。请选择台账文件（.xlsx、.xls 或 .csv）：%1</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;. Choose among xlsx, pdf, csv and json.</source>
        <translation>没有“%1”这种格式。请从 xlsx、pdf、csv 和 json 中选择。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Choose another one.</source>
        <translation>无法创建文件夹 %1。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Row %1 has more than %2 columns, which no ledger has. Delete the columns that do not belong to it and save the file again.</source>
        <translation>第 %1 行超过 %2 列，不是正常的台账。请删除多余的列后重新保存。</translation>
    </message>
    <message>
        <source>This file has more than %1 cells. Divide the ledger into smaller files and read them one by one.</source>
        <translation>此文件超过 %1 个单元格。请将台账拆分成较小的文件后逐个导入。</translation>
    </message>
    <message>
        <source>There is no such file any more. Choose it again: %1</source>
        <translation>文件已不存在，请重新选择：%1</translation>
    </message>
    <message>
        <source>This is not a file. Choose a ledger file: %1</source>
        <translation>这不是文件，请选择台账文件：%1</translation>
    </message>
    <message>
        <source>This file is larger than %2 MB. Divide the ledger into smaller files and read them one by one: %1</source>
        <translation>此文件超过 %2 MB。请将台账拆分成较小的文件后逐个导入：%1</translation>
    </message>
    <message>
        <source>This file may not be read. Close it in other programs, or copy it to your desktop and choose the copy: %1</source>
        <translation>无权读取此文件。请在其他程序中关闭它，或复制到桌面后选择副本：%1</translation>
    </message>
    <message>
        <source>This file could not be read. Check the disk or the USB stick that it is on, then choose it again: %1</source>
        <translation>无法读取此文件。请检查文件所在的磁盘或 U 盘，再重新选择：%1</translation>
    </message>
    <message>
        <source>This file is damaged or incomplete. Copy it again from where it came from, or open it in the spreadsheet program and save it under a new name: %1</source>
        <translation>此文件已损坏或不完整。请从来源处重新复制，或用表格软件打开后另存为新文件：%1</translation>
    </message>
    <message>
        <source>This file is protected by a password. Open it in the spreadsheet program, remove the password and save it again: %1</source>
        <translation>此文件设有密码。请用表格软件打开，取消密码后重新保存：%1</translation>
    </message>
    <message>
        <source>This kind of spreadsheet can&apos;t be read here. Open it in the spreadsheet program and save it as .xlsx: %1</source>
        <translation>无法读取这种格式的表格。请用表格软件打开后另存为 .xlsx：%1</translation>
    </message>
    <message>
        <source>This file holds something that no ledger has and that can harm the computer, so it was not read. Ask the sender for a new file: %1</source>
        <translation>此文件含有正常台账不会有、可能危害计算机的内容，因此未读取。请让对方重新提供文件：%1</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; cannot be read; expected: %2.</source>
        <translation>无法识别字段“%1”，应为：%2。</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot;. `fengqiao schema` lists the names.</source>
        <translation>没有字段“%1”。请用 `fengqiao schema` 查看字段名称。</translation>
    </message>
    <message>
        <source>The record&apos;s kind &quot;%1&quot; is unknown. Update the program if a newer one wrote it.</source>
        <translation>无法识别记录种类“%1”。如果它由更新版本的程序写入，请升级本程序。</translation>
    </message>
    <message>
        <source>This is no record in JSON: %1.</source>
        <translation>这不是 JSON 格式的记录：%1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no period. Write 2021-07, 2021Q3, 2021H1 or 2021.</source>
        <translation>“%1”不是有效的统计期。请写成 2021-07、2021Q3、2021H1 或 2021。</translation>
    </message>
    <message>
        <source>The policy value &quot;%1&quot; needs a date and a number.</source>
        <translation>政策参数“%1”需要填写日期和数值。</translation>
    </message>
    <message>
        <source>This has to be filled in.</source>
        <translation>此项必填。</translation>
    </message>
    <message>
        <source>The text is too long: %1 characters, %2 fit. Put the rest into another record or an attachment.</source>
        <translation>文字过长：共 %1 字，最多 %2 字。其余内容请写入另一份记录或放入附件。</translation>
    </message>
    <message>
        <source>%1 lies in the future. Correct the date, or the computer&apos;s clock.</source>
        <translation>%1 晚于今天。请更正日期，或校准计算机的时钟。</translation>
    </message>
    <message>
        <source>%1 is too long ago. Correct the year.</source>
        <translation>%1 年代过于久远。请更正年份。</translation>
    </message>
    <message>
        <source>The number %1 cannot be right.</source>
        <translation>数值 %1 不合理，请核对。</translation>
    </message>
    <message>
        <source>An amount cannot be below zero.</source>
        <translation>金额不能为负数。</translation>
    </message>
    <message>
        <source>The ID number says another gender. Compare it with the card.</source>
        <translation>性别与身份证号不符。请与身份证核对。</translation>
    </message>
    <message>
        <source>The ID number says another birth date: %1.</source>
        <translation>出生日期与身份证号不符，身份证号显示为 %1。</translation>
    </message>
    <message>
        <source>%1 is before %2, when the matter began. One of the dates is wrong.</source>
        <translation>%1 早于事项开始日期 %2。其中一个日期有误，请核对。</translation>
    </message>
    <message>
        <source>An applicant is missing.</source>
        <translation>缺少申请人，请填写。</translation>
    </message>
    <message>
        <source>A respondent is missing.</source>
        <translation>缺少被申请人，请填写。</translation>
    </message>
    <message>
        <source>This state does not belong to this kind of record.</source>
        <translation>此状态不适用于这类记录。</translation>
    </message>
    <message>
        <source>An old ID number of 15 digits. Ask for the new one.</source>
        <translation>这是 15 位旧身份证号，请向当事人核实新号码。</translation>
    </message>
    <message>
        <source>The ID number has %1 characters; it needs 18 (15 on old papers). Compare it with the card.</source>
        <translation>身份证号有 %1 位，应为 18 位（旧证 15 位）。请与身份证核对。</translation>
    </message>
    <message>
        <source>The ID number may hold digits only, and X at the end. Compare it with the card.</source>
        <translation>身份证号只能是数字，末位可为 X。请与身份证核对。</translation>
    </message>
    <message>
        <source>The birth date in the ID number does not exist. Compare it with the card.</source>
        <translation>身份证号中的出生日期不存在。请与身份证核对。</translation>
    </message>
    <message>
        <source>The last character of the ID number does not fit the others: a digit is wrong. Compare it with the card.</source>
        <translation>身份证号校验码不符，有数字填错。请与身份证核对。</translation>
    </message>
    <message>
        <source>This is no telephone number. A mobile number has 11 digits (13800138000), a landline needs its area code (0758-2831234).</source>
        <translation>这不是有效的电话号码。手机号为 11 位（13800138000），固定电话须带区号（0758-2831234）。</translation>
    </message>
    <message>
        <source>This is no amount in yuan. Write it as 1234.50.</source>
        <translation>这不是以元为单位的金额。请写成 1234.50。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no division code. It has 12 digits: province, city, county (2 each), town, village (3 each), for example 441204103201.</source>
        <translation>“%1”不是有效的行政区划代码。代码共 12 位：省、市、县各 2 位，镇、村各 3 位，例如 441204103201。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no division prefix. Give 2 (province), 4 (city), 6 (county), 9 (town) or 12 digits (village).</source>
        <translation>“%1”不是有效的行政区划代码前段。请填写 2 位（省）、4 位（市）、6 位（县）、9 位（镇）或 12 位（村）数字。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no record id. Copy it from the list.</source>
        <translation>“%1”不是有效的记录编码。请从列表中复制。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved, and what was saved before is whole. Make room and save again.</source>
        <translation>磁盘已满，本次未能保存，此前保存的内容完好。请清理磁盘空间后重新保存。</translation>
    </message>
    <message>
        <source>Another program is using the store. Close it and try again.</source>
        <translation>其他程序正在使用资料库。请关闭后重试。</translation>
    </message>
    <message>
        <source>The store&apos;s folder cannot be written. Check its rights, or choose another folder.</source>
        <translation>资料文件夹无法写入。请检查文件夹权限，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The store is damaged (%1). Restore the last backup; the damaged file is kept.</source>
        <translation>资料库已损坏（%1）。请恢复最近的备份；损坏的文件会保留。</translation>
    </message>
    <message>
        <source>The store could not be read or written (%1). Nothing was changed.</source>
        <translation>资料库读写失败（%1），未作任何改动。请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>The stored data has been changed or is damaged. Run the check, and restore a backup if needed.</source>
        <translation>保存的数据被改动或已损坏。请运行检查，必要时恢复备份。</translation>
    </message>
    <message>
        <source>A newer version of the program wrote this store. Install that version; the store was not touched.</source>
        <translation>此资料库由更新版本的程序写入。请安装该版本；资料库未作改动。</translation>
    </message>
    <message>
        <source>There is no record %1.</source>
        <translation>没有记录 %1。</translation>
    </message>
    <message>
        <source>Somebody saved this record meanwhile. Open it again; your entries are kept as a draft.</source>
        <translation>这份记录刚被他人保存过。请重新打开；您填写的内容已存为草稿。</translation>
    </message>
    <message>
        <source>The import was stopped; nothing was added.</source>
        <translation>导入已停止，未添加任何记录。</translation>
    </message>
    <message>
        <source>Only a manager may do this. Ask the studio&apos;s manager.</source>
        <translation>仅管理员可以进行此操作。请联系工作室管理员。</translation>
    </message>
    <message>
        <source>The store is open in another window or program. Close it there first.</source>
        <translation>资料库已在其他窗口或程序中打开。请先在那里关闭。</translation>
    </message>
    <message>
        <source>There is no store in the folder %1.</source>
        <translation>文件夹 %1 中没有资料库。</translation>
    </message>
    <message>
        <source>The passphrase is too easy to guess. Take at least 8 characters, for example four words, and not the same one again and again.</source>
        <translation>口令太容易被猜到。请使用至少 8 个字符，例如四个词语，不要重复同一个字词。</translation>
    </message>
    <message>
        <source>The folder %1 holds a store already. Unlock it, or choose another folder.</source>
        <translation>文件夹 %1 中已有资料库。请解锁该资料库，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The file cannot be written: %1. Choose another folder.</source>
        <translation>无法写入文件：%1。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>This record is confidential: its handler and the manager may open it.</source>
        <translation>这是保密记录，仅经办人和管理员可以打开。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>The backup is damaged (%1: %2). Take an older one; the store was not touched.</source>
        <translation>备份已损坏（%1：%2）。请改用更早的备份；资料库未作改动。</translation>
    </message>
    <message>
        <source>The store&apos;s key is damaged. Restore the last backup.</source>
        <translation>资料库的密钥已损坏。请恢复最近的备份。</translation>
    </message>
    <message>
        <source>There is not enough memory to unlock the store. Close other programs and try again.</source>
        <translation>内存不足，无法解锁资料库。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>There is no user &quot;%1&quot; in this store.</source>
        <translation>此资料库中没有用户“%1”。</translation>
    </message>
    <message>
        <source>This user may no longer open the store. Ask the manager.</source>
        <translation>此用户已停用，不能打开资料库。请联系管理员。</translation>
    </message>
    <message>
        <source>The passphrase is wrong. Check Caps Lock and the keyboard&apos;s language.</source>
        <translation>口令不正确。请检查大写锁定（Caps Lock）和输入法。</translation>
    </message>
    <message>
        <source>This store has no recovery code.</source>
        <translation>此资料库没有恢复码。</translation>
    </message>
    <message>
        <source>The recovery code is wrong. Compare it with the printed sheet.</source>
        <translation>恢复码不正确。请与打印件核对。</translation>
    </message>
    <message>
        <source>The store has no active manager.</source>
        <translation>资料库没有在用的管理员。</translation>
    </message>
    <message>
        <source>The user needs a name.</source>
        <translation>请填写用户姓名。</translation>
    </message>
    <message>
        <source>There is a user &quot;%1&quot; already. Take another name.</source>
        <translation>已有用户“%1”。请换一个名称。</translation>
    </message>
    <message>
        <source>This is the last manager. Make another manager first.</source>
        <translation>这是最后一名管理员。请先指定另一名管理员。</translation>
    </message>
    <message>
        <source>The record is in the audit trail but no longer in the store.</source>
        <translation>操作日志中有这份记录，但资料库中已没有。</translation>
    </message>
    <message>
        <source>The file is damaged: %1.</source>
        <translation>文件已损坏：%1。</translation>
    </message>
    <message>
        <source>A row of &quot;%1&quot; points to nothing.</source>
        <translation>“%1”表中有一行指向的内容不存在。</translation>
    </message>
    <message>
        <source>The audit trail was changed here, or a line before it is missing.</source>
        <translation>操作日志此处被改动，或之前缺少一行。</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>检查已停止。</translation>
    </message>
    <message>
        <source>The record is not in the audit trail: it did not get here through the program.</source>
        <translation>操作日志中没有这份记录：它不是通过本程序写入的。</translation>
    </message>
    <message>
        <source>The stored revision is %1, but the last saved one was %2: an old version was put back.</source>
        <translation>资料库中是第 %1 版，而最后保存的是第 %2 版：记录被换回了旧版本。</translation>
    </message>
    <message>
        <source>The body is not the one that was saved last.</source>
        <translation>记录正文与最后保存的不一致。</translation>
    </message>
    <message>
        <source>The body does not open: it was changed, swapped with another, or is damaged.</source>
        <translation>记录正文无法解密：内容被改动、被调换或已损坏。</translation>
    </message>
    <message>
        <source>The columns for lists and reports do not match the record&apos;s body.</source>
        <translation>用于列表和报表的数据与记录正文不符。</translation>
    </message>
    <message>
        <source>The backup was stopped; no file was written.</source>
        <translation>备份已停止，未写入文件。</translation>
    </message>
    <message>
        <source>The copy was read back and is not clean: %1: %2 Run the check on the store.</source>
        <translation>备份读回核对时发现问题：%1：%2请对资料库进行全面检查。</translation>
    </message>
    <message>
        <source>The center&apos;s answer cannot be read. Check the address, and update the program.</source>
        <translation>无法识别县中心的答复。请核对地址，并升级程序。</translation>
    </message>
    <message>
        <source>The network does not know the address %1. Check the connection to the network, then the center&apos;s address.</source>
        <translation>网络中找不到地址 %1。请先检查网络连接，再核对县中心地址。</translation>
    </message>
    <message>
        <source>Nobody answers at %1. Check the center&apos;s address; the center may also be switched off. The records stay here and go next time.</source>
        <translation>%1 没有应答。请核对县中心地址，也可能是县中心尚未开机。记录保留在本机，下次再推送。</translation>
    </message>
    <message>
        <source>The center at %1 did not answer in time. The records stay here; try again later.</source>
        <translation>县中心 %1 未及时应答。记录保留在本机，请稍后重试。</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made. Check the center&apos;s address, and this computer&apos;s date.</source>
        <translation>无法与 %1 建立安全连接。请核对县中心地址和本机日期。</translation>
    </message>
    <message>
        <source>The proxy of this network lets nothing through to %1. Check the proxy in the system&apos;s settings.</source>
        <translation>本网络的代理服务器不允许访问 %1。请在系统设置中检查代理。</translation>
    </message>
    <message>
        <source>The connection to %1 broke off. The records stay here; try again later.</source>
        <translation>与 %1 的连接中断。记录保留在本机，请稍后重试。</translation>
    </message>
    <message>
        <source>Stopped. What has arrived is marked so; the rest goes next time.</source>
        <translation>已停止。已送达的记录已作标记，其余下次推送。</translation>
    </message>
    <message>
        <source>The center&apos;s certificate is not the one the enrolment code names. Do not go on; ask the county center.</source>
        <translation>县中心的证书与接入码不符。请勿继续，并向县中心核实。</translation>
    </message>
    <message>
        <source>This computer does not trust the certificate of %1. Ask the county center for the whole enrolment code, with its second part.</source>
        <translation>本机不信任 %1 的证书。请向县中心索取完整的接入码（含第二段）。</translation>
    </message>
    <message>
        <source>The answer of %1 is too long to be a center&apos;s. Check the address.</source>
        <translation>%1 的答复过长，不像是县中心。请核对地址。</translation>
    </message>
    <message>
        <source>%1 sends the program on to another address. Enter the center&apos;s own address, or sign in to this network first.</source>
        <translation>%1 将程序转到了其他地址。请填写县中心的准确地址，或先登录本网络。</translation>
    </message>
    <message>
        <source>The address begins with http://, which anybody on the way can read. Ask the county center for its https:// address.</source>
        <translation>地址以 http:// 开头，传输内容可能被他人看到。请向县中心索取 https:// 地址。</translation>
    </message>
    <message>
        <source>This is no address of a center. It looks like https://center.example:8443.</source>
        <translation>这不是有效的县中心地址。格式如 https://center.example:8443。</translation>
    </message>
    <message>
        <source>What is stored of the enrolment is damaged. Enrol again with a new code.</source>
        <translation>本机保存的接入信息已损坏。请用新的接入码重新接入。</translation>
    </message>
    <message>
        <source>The center does not know this computer. Ask the county center for a new enrolment code and enrol again; the records stay here until then.</source>
        <translation>县中心没有本机的接入信息。请向县中心索取新的接入码后重新接入；在此之前记录保留在本机。</translation>
    </message>
    <message>
        <source>The county center has shut out this computer. Ask there why; with a new enrolment code it may send again. The records stay here.</source>
        <translation>县中心已停止本机接入。请向县中心了解原因，取得新的接入码后可继续推送。记录保留在本机。</translation>
    </message>
    <message>
        <source>The center does not know this code, or it was used before. Ask the county center for a new one.</source>
        <translation>接入码无效或已被使用。请向县中心索取新的接入码。</translation>
    </message>
    <message>
        <source>The enrolment code has expired. Ask the county center for a new one.</source>
        <translation>接入码已过期。请向县中心索取新的接入码。</translation>
    </message>
    <message>
        <source>The enrolment code was made for another studio. Compare the studio&apos;s division code with the county center.</source>
        <translation>此接入码属于其他工作室。请与县中心核对本工作室的行政区划代码。</translation>
    </message>
    <message>
        <source>The record belongs to another studio&apos;s division, so the center does not take it. Correct its division code, or ask the county center.</source>
        <translation>这份记录的行政区划属于其他工作室，县中心不予接收。请更正行政区划代码，或咨询县中心。</translation>
    </message>
    <message>
        <source>The center does not understand what this program sends. Update the program; if it is up to date, tell the county center.</source>
        <translation>县中心无法识别本程序推送的内容。请升级程序；如已是最新版本，请告知县中心。</translation>
    </message>
    <message>
        <source>The center could not read this record. Open it, correct what is marked and save it again; if nothing is marked, tell the county center.</source>
        <translation>县中心无法读取这份记录。请打开记录，更正标出的内容后重新保存；如没有标出，请告知县中心。</translation>
    </message>
    <message>
        <source>The center is older than this program and does not know this kind of record. Tell the county center.</source>
        <translation>县中心的程序版本较旧，不支持这类记录。请告知县中心升级。</translation>
    </message>
    <message>
        <source>The center holds a newer version of this record from another computer. Both are kept; compare them and save the right one.</source>
        <translation>县中心已有另一台计算机推送的更新版本，两个版本均已保留。请对比后保存正确的版本。</translation>
    </message>
    <message>
        <source>There is no Fengqiao center at this address. Compare it with the county center&apos;s.</source>
        <translation>此地址不是枫桥县中心。请与县中心核对地址。</translation>
    </message>
    <message>
        <source>The center is busy. Nothing is lost; try again in a few minutes.</source>
        <translation>县中心正忙，数据不会丢失。请过几分钟重试。</translation>
    </message>
    <message>
        <source>The center has a fault of its own. Nothing is lost; try again later, and tell the county center if it lasts.</source>
        <translation>县中心出现故障，数据不会丢失。请稍后重试；如持续不能恢复，请告知县中心。</translation>
    </message>
    <message>
        <source>The center refused the request (%1). Nothing is lost; tell the county center.</source>
        <translation>县中心拒绝了请求（%1），数据不会丢失。请告知县中心。</translation>
    </message>
    <message>
        <source>This is another center than the one this computer is enrolled with. Nothing was sent to it. Ask the county center; if it was moved, enrol with a new code.</source>
        <translation>这不是本机所接入的县中心，未向其推送任何数据。请向县中心核实；如县中心已迁移，请用新的接入码重新接入。</translation>
    </message>
    <message>
        <source>This computer is not enrolled with a center yet. Ask the county center for an enrolment code.</source>
        <translation>本机尚未接入县中心。请向县中心索取接入码。</translation>
    </message>
    <message>
        <source>There is a slip in the first part of the enrolment code. Compare it with the center&apos;s letter by letter.</source>
        <translation>接入码第一段有误。请与县中心提供的逐字核对。</translation>
    </message>
    <message>
        <source>There is a slip in the second part of the enrolment code. Compare it with the center&apos;s letter by letter.</source>
        <translation>接入码第二段有误。请与县中心提供的逐字核对。</translation>
    </message>
    <message>
        <source>The compressed data are damaged. Send them again.</source>
        <translation>压缩数据已损坏，请重新推送。</translation>
    </message>
    <message>
        <source>The compressed data unpack to more than %1 bytes.</source>
        <translation>压缩数据解压后超过 %1 字节。</translation>
    </message>
    <message>
        <source>The message is no JSON object.</source>
        <translation>报文不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The member &quot;%1&quot; of the message is missing or wrong.</source>
        <translation>报文中缺少“%1”或其内容有误。</translation>
    </message>
    <message>
        <source>A push holds at most %1 records.</source>
        <translation>一次推送最多 %1 条记录。</translation>
    </message>
    <message>
        <source>No divisions were found in the file. It needs the columns code, name, name_en, level, parent.</source>
        <translation>文件中没有找到行政区划。文件须包含 code、name、name_en、level、parent 各列。</translation>
    </message>
    <message>
        <source>Stopped; nothing was taken over.</source>
        <translation>已停止，未导入任何数据。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address to listen on. Write HOST:PORT, for example 0.0.0.0:8443.</source>
        <translation>“%1”不是可监听的地址。请写成 主机:端口，例如 0.0.0.0:8443。</translation>
    </message>
    <message>
        <source>Name both --tls-cert and --tls-key, or neither.</source>
        <translation>--tls-cert 和 --tls-key 要么都指定，要么都不指定。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>无法读取文件 %1。</translation>
    </message>
    <message>
        <source>The file is no JSON: %1 (at byte %2).</source>
        <translation>文件不是 JSON：%1（第 %2 字节处）。</translation>
    </message>
    <message>
        <source>Record %1: %2 Nothing was added.</source>
        <translation>第 %1 条记录：%2未添加任何记录。</translation>
    </message>
    <message>
        <source>Record %1, field %2: %3 Nothing was added.</source>
        <translation>第 %1 条记录，字段 %2：%3未添加任何记录。</translation>
    </message>
    <message>
        <source>Record %1: %2 The ones before it were added.</source>
        <translation>第 %1 条记录：%2它之前的记录已添加。</translation>
    </message>
    <message>
        <source>Name at least one ledger file.</source>
        <translation>请至少指定一个台账文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date. Write it as 2021-07-03.</source>
        <translation>“%1”不是日期。请写成 2021-07-03。</translation>
    </message>
    <message>
        <source>The store has several users. Say who works with --user: %1.</source>
        <translation>数据库有多个用户。请用 --user 指定操作人：%1。</translation>
    </message>
    <message>
        <source>There is no kind &quot;%1&quot;. Choose among %2.</source>
        <translation>没有“%1”这种类型。请从 %2 中选择。</translation>
    </message>
    <message>
        <source>Several records have the number %1. Name one by its id.</source>
        <translation>有多条记录的案号为 %1。请用记录编号指定。</translation>
    </message>
    <message>
        <source>Name the files&apos; formats with --format and their folder with --out.</source>
        <translation>请用 --format 指定格式，用 --out 指定文件夹。</translation>
    </message>
    <message>
        <source>Say what to look for.</source>
        <translation>请说明要查找什么。</translation>
    </message>
    <message>
        <source>The store is damaged. Restore the newest backup, and tell the center.</source>
        <translation>数据库已损坏。请恢复最近的备份，并告知中心。</translation>
    </message>
    <message>
        <source>There is no option %1. --help lists what there is.</source>
        <translation>没有 %1 这个选项。--help 列出所有选项。</translation>
    </message>
    <message>
        <source>The option %1 needs a value: %2.</source>
        <translation>选项 %1 需要一个值：%2。</translation>
    </message>
    <message>
        <source>The option --%1 is missing. --help says what it takes.</source>
        <translation>缺少选项 --%1。用法见 --help。</translation>
    </message>
    <message>
        <source>Expected: %1. --help says more.</source>
        <translation>需要：%1。详见 --help。</translation>
    </message>
    <message>
        <source>Name one period only: a month, a quarter, half a year or a year.</source>
        <translation>只能指定一个期间：月、季、半年或年。</translation>
    </message>
    <message>
        <source>Name the period: --month 2021-07, --quarter 2021Q3, --half-year 2021H1 or --year 2021.</source>
        <translation>请指定期间：--month 2021-07、--quarter 2021Q3、--half-year 2021H1 或 --year 2021。</translation>
    </message>
    <message>
        <source>The first line of %1 is empty.</source>
        <translation>%1 的首行为空。</translation>
    </message>
    <message>
        <source>There is no terminal to ask for the passphrase. Name a file with --passphrase-file.</source>
        <translation>没有可询问口令的终端。请用 --passphrase-file 指定口令文件。</translation>
    </message>
    <message>
        <source>There is no such user in this store.</source>
        <translation>数据库中没有这个用户。</translation>
    </message>
    <message>
        <source>The stored value does not open: it was changed, swapped with another, or is damaged.</source>
        <translation>存储的数据无法解密：被改动、被调换或已损坏。</translation>
    </message>
    <message>
        <source>The words for the search do not open: they were changed, swapped with others, or are damaged.</source>
        <translation>检索词无法解密：被改动、被调换或已损坏。</translation>
    </message>
    <message>
        <source>This is the store&apos;s own file. Choose another name for the backup.</source>
        <translation>这是数据库自身的文件。请为备份另取文件名。</translation>
    </message>
    <message>
        <source>The center&apos;s figures differ from the studio&apos;s. Please report this.</source>
        <translation>县中心的数字与工作室不一致。请反馈此问题。</translation>
    </message>
    <message>
        <source>The center did not take %1 records: %2 conflicts, %3 refused. Open them in the client, correct them and push again.</source>
        <translation>县中心未接收 %1 条记录：冲突 %2 条，拒收 %3 条。请在客户端打开更正后重新推送。</translation>
    </message>
    <message>
        <source>An amount below zero cannot be written in capitals.</source>
        <translation>负数金额不能写成大写。</translation>
    </message>
    <message>
        <source>The form cannot be filled: %1. Please report this.</source>
        <translation>文书无法填写：%1。请反馈此问题。</translation>
    </message>
    <message>
        <source>The pages could not be drawn.</source>
        <translation>无法生成页面。</translation>
    </message>
    <message>
        <source>Only a mediation has a case file to print.</source>
        <translation>只有人民调解案件才有卷宗可打印。</translation>
    </message>
    <message>
        <source>A record of this kind has no such paper.</source>
        <translation>此类记录没有这种文书。</translation>
    </message>
    <message>
        <source>The record has no such entry to print.</source>
        <translation>记录中没有可打印的这一条目。</translation>
    </message>
    <message>
        <source>The ODT file could not be put together.</source>
        <translation>无法生成 ODT 文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither yes (是) nor no (否).</source>
        <translation>“%1”既不是“是”也不是“否”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no level of a platform. Write center (中心), station (站) or studio (工作室).</source>
        <translation>“%1”不是平台层级，请填写中心、站或工作室。</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>缺少名称。</translation>
    </message>
    <message>
        <source>%1 stands above already.</source>
        <translation>%1 在上文已出现。</translation>
    </message>
    <message>
        <source>There are no platforms in %1. The table needs the columns 行政区划代码 (code) and 名称 (name).</source>
        <translation>%1 中没有平台。表格须有“行政区划代码”和“名称”两列。</translation>
    </message>
    <message>
        <source>No income check: the matter is exempt.</source>
        <translation>该事项免予经济困难审查。</translation>
    </message>
    <message>
        <source>No income check, on proof of the ground.</source>
        <translation>凭相关证明免予经济困难审查。</translation>
    </message>
    <message>
        <source>The income is within the standard of %1 yuan.</source>
        <translation>月人均收入未超过标准 %1 元，符合条件。</translation>
    </message>
    <message>
        <source>The income is above the standard of %1 yuan.</source>
        <translation>月人均收入超过标准 %1 元，不符合条件。</translation>
    </message>
    <message>
        <source>Ask for the monthly income per head; the standard is %1 yuan.</source>
        <translation>请询问家庭月人均收入；现行标准为 %1 元。</translation>
    </message>
    <message>
        <source>A campaign needs a name, and a last day that is not before its first.</source>
        <translation>请填写活动名称和起止日期，结束日期不能早于开始日期。</translation>
    </message>
    <message>
        <source>There are two campaigns of the name &quot;%1&quot;.</source>
        <translation>已有名为“%1”的专项活动。</translation>
    </message>
    <message>
        <source>Name both sides before the case is accepted.</source>
        <translation>受理前请填写双方当事人姓名。</translation>
    </message>
    <message>
        <source>Write down what was agreed first.</source>
        <translation>请先填写协议内容。</translation>
    </message>
    <message>
        <source>State the reason first.</source>
        <translation>请先填写原因。</translation>
    </message>
    <message>
        <source>Tell the parties of arbitration, administrative and court ways, and note the day (People&apos;s Mediation Law, article 26).</source>
        <translation>请告知当事人可通过仲裁、行政、司法等途径维权，并填写告知日期（《人民调解法》第二十六条）。</translation>
    </message>
    <message>
        <source>An instalment is still unpaid. Note the day on which it was paid, or choose partly performed.</source>
        <translation>还有分期款项未付。请填写实际履行日期，或选择“部分履行”。</translation>
    </message>
    <message>
        <source>The file is not complete. Missing: %1.</source>
        <translation>卷宗材料不齐，还缺：%1。</translation>
    </message>
    <message>
        <source>Papers are missing: %1.</source>
        <translation>还缺材料：%1。</translation>
    </message>
    <message>
        <source>Note the day on which the commitment was signed on paper.</source>
        <translation>请填写书面承诺书的签署日期。</translation>
    </message>
    <message>
        <source>Name the lawyer first.</source>
        <translation>请先填写承办律师。</translation>
    </message>
    <message>
        <source>The person has to consent before data are passed on. Tick the consent.</source>
        <translation>提供个人信息须经本人同意，请先勾选同意。</translation>
    </message>
    <message>
        <source>&quot;%2&quot; cannot follow &quot;%1&quot;.</source>
        <translation>“%1”之后不能是“%2”。</translation>
    </message>
    <message>
        <source>%1 is before the last step of %2.</source>
        <translation>%1 早于上一环节的日期 %2。</translation>
    </message>
    <message>
        <source>Say why the entry is corrected.</source>
        <translation>请说明更正原因。</translation>
    </message>
    <message>
        <source>This entry was already replaced, or is not there.</source>
        <translation>该记录已被更正，或不存在。</translation>
    </message>
    <message>
        <source>A case begins with its application.</source>
        <translation>案件须从申请开始。</translation>
    </message>
    <message>
        <source>A mediation committee has three to nine members (People&apos;s Mediation Law, article 8).</source>
        <translation>人民调解委员会由委员三至九人组成（《人民调解法》第八条）。</translation>
    </message>
    <message>
        <source>A mediation committee has women among its members (People&apos;s Mediation Law, article 8).</source>
        <translation>人民调解委员会应当有妇女成员（《人民调解法》第八条）。</translation>
    </message>
    <message>
        <source>The list of papers &quot;%1&quot; needs a date.</source>
        <translation>材料清单“%1”缺少执行日期。</translation>
    </message>
    <message>
        <source>Write the time of day as 09:30.</source>
        <translation>请按 09:30 的格式填写时间。</translation>
    </message>
    <message>
        <source>Only an agreement can be confirmed by the court.</source>
        <translation>只有达成调解协议的才能申请司法确认。</translation>
    </message>
    <message>
        <source>Both sides have to apply together (People&apos;s Mediation Law, article 33).</source>
        <translation>司法确认须由双方当事人共同申请（《人民调解法》第三十三条）。</translation>
    </message>
    <message>
        <source>The steps do not lead to this state.</source>
        <translation>办理经过与当前状态不一致。</translation>
    </message>
    <message>
        <source>The end is not after the begin.</source>
        <translation>结束时间须晚于开始时间。</translation>
    </message>
    <message>
        <source>The platform %1 needs a name.</source>
        <translation>服务平台 %1 缺少名称。</translation>
    </message>
    <message>
        <source>No record of this person is to be seen any more.</source>
        <translation>已没有可查看的此人记录。</translation>
    </message>
    <message>
        <source>These records themselves say that they are of one person. Open the record that is wrong and take the person back there.</source>
        <translation>这些记录本身已认定为同一个人。请打开有误的记录，在其中撤销认定。</translation>
    </message>
    <message>
        <source>Nobody joined or parted these persons by the audit trail.</source>
        <translation>操作日志中没有这次人员合并或拆分的记载。</translation>
    </message>
    <message>
        <source>Persons were joined or parted here, but the store no longer says so.</source>
        <translation>此处曾合并或拆分人员，但数据库中已不存在相应内容。</translation>
    </message>
    <message>
        <source>Note the day on which both sides applied.</source>
        <translation>请填写双方共同申请的日期。</translation>
    </message>
    <message>
        <source>The time for applying ended on %1.</source>
        <translation>申请司法确认的期限已于 %1 届满。</translation>
    </message>
    <message>
        <source>The court cannot decide before it was asked.</source>
        <translation>法院的决定日期不能早于申请日期。</translation>
    </message>
    <message>
        <source>No instalment is unpaid.</source>
        <translation>没有未付的分期款。</translation>
    </message>
    <message>
        <source>Instalments need an amount and a first day.</source>
        <translation>分期履行须填写协议金额和首期日期。</translation>
    </message>
    <message>
        <source>The printer did not take the pages. Look whether it is switched on and has paper.</source>
        <translation>打印机没有接收。请检查是否已开机、是否有纸。</translation>
    </message>
    <message>
        <source>Name the figure and the period: --behind settled --period 2021-07.</source>
        <translation>请同时指定指标和期间：--behind settled --period 2021-07。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no figure of the report that counts records. The keys are those of report --json.</source>
        <translation>“%1”不是统计记录的报表指标。指标名与 report --json 一致。</translation>
    </message>
    <message>
        <source>The record has no paper &quot;%1&quot; as it stands. Choose among %2.</source>
        <translation>按目前的办理情况，该记录没有文书“%1”。可选：%2。</translation>
    </message>
    <message>
        <source>The record has %1 such papers; --entry names one of them.</source>
        <translation>该记录有 %1 份这种文书；请用 --entry 指明其中一份。</translation>
    </message>
    <message>
        <source>The record has %1 such papers; an ODT holds one. Name it with --entry.</source>
        <translation>该记录有 %1 份这种文书，一个 ODT 文件只放一份。请用 --entry 指明。</translation>
    </message>
    <message>
        <source>A whole case file is written as PDF only.</source>
        <translation>整卷只能写成 PDF。</translation>
    </message>
    <message>
        <source>The name of the file must end in .pdf or .odt: %1</source>
        <translation>文件名须以 .pdf 或 .odt 结尾：%1</translation>
    </message>
    <message>
        <source>Name one paper with --form, or all with --case-file.</source>
        <translation>请用 --form 指明一种文书，或用 --case-file 输出整卷。</translation>
    </message>
    <message>
        <source>Files of %1 are shut out: the device %2 was revoked.</source>
        <translation>%1 的文件已停止接收：设备 %2 已被注销。</translation>
    </message>
    <message>
        <source>The divisions have %1 villages; %2 studios are asked for.</source>
        <translation>区划表中有 %1 个村（社区），要求的工作室为 %2 个。</translation>
    </message>
    <message>
        <source>More platforms are to be marked than there are.</source>
        <translation>要标记的平台多于现有平台。</translation>
    </message>
    <message>
        <source>The village %1 has no town or county in the table.</source>
        <translation>表中没有 %1 所属的镇或县。</translation>
    </message>
    <message>
        <source>More disputes settled than mediated.</source>
        <translation>调解成功数多于调解数。</translation>
    </message>
    <message>
        <source>Fewer persons served than the cases have.</source>
        <translation>服务人次少于各类案件的人数。</translation>
    </message>
    <message>
        <source>Fewer online services than referrals online and tasks of the province.</source>
        <translation>网络服务数少于线上转介与省级交办之和。</translation>
    </message>
    <message>
        <source>More adviser services than there are services.</source>
        <translation>法律顾问服务数多于服务总数。</translation>
    </message>
    <message>
        <source>Money recovered without a legal aid case.</source>
        <translation>没有法律援助案件却有挽回金额。</translation>
    </message>
    <message>
        <source>This is no studio file. `fengqiao sample` writes some; a ledger is read by `fengqiao import`.</source>
        <translation>这不是工作室数据文件。`fengqiao sample` 可以生成；台账请用 `fengqiao import` 导入。</translation>
    </message>
    <message>
        <source>A newer program wrote this studio file. Update this one.</source>
        <translation>该工作室数据文件由较新的程序生成。请升级本程序。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>文件 %1 无法读取：%2。</translation>
    </message>
    <message>
        <source>The file %1 is larger than %2 MB.</source>
        <translation>文件 %1 超过 %2 MB。</translation>
    </message>
    <message>
        <source>There are no studio files in %1.</source>
        <translation>%1 中没有工作室数据文件。</translation>
    </message>
    <message>
        <source>%1 things were not taken in. The first: %2</source>
        <translation>有 %1 项未能装入。第一项：%2</translation>
    </message>
    <message>
        <source>The directory has no platform %1. Give its --name.</source>
        <translation>平台名录中没有 %1。请用 --name 给出名称。</translation>
    </message>
    <message>
        <source>Write platforms import FILE, platforms list or platforms mark.</source>
        <translation>请写 platforms import 文件、platforms list 或 platforms mark。</translation>
    </message>
    <message>
        <source>Files are written for a store only. Leave out --records or --format.</source>
        <translation>只有数据库才能导出报表文件。请去掉 --records 或 --format。</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3.</source>
        <translation>--%1 须为 %2 至 %3 之间的整数。</translation>
    </message>
    <message>
        <source>The folder holds other files: %1. Choose an empty one.</source>
        <translation>文件夹中有其他文件：%1。请另选一个空文件夹。</translation>
    </message>
    <message>
        <source>Say what to make: --city.</source>
        <translation>请说明生成什么：--city。</translation>
    </message>
    <message>
        <source>This is the name of no database. Write sqlite:FILE or postgresql://USER@HOST/DATABASE; the password stands in ~/.pgpass.</source>
        <translation>这不是数据库的名称。请写 sqlite:文件 或 postgresql://用户@主机/库名；密码放在 ~/.pgpass 中。</translation>
    </message>
    <message>
        <source>PostgreSQL failed: %1. Its own log says more.</source>
        <translation>PostgreSQL 出错：%1。详情见其日志。</translation>
    </message>
    <message>
        <source>Qt&apos;s driver %1 is not installed on this computer.</source>
        <translation>本机未安装 Qt 的数据库驱动 %1。</translation>
    </message>
    <message>
        <source>PostgreSQL cannot be reached: %1.</source>
        <translation>无法连接 PostgreSQL：%1。</translation>
    </message>
    <message>
        <source>The database has to be in UTF-8: make it with createdb --encoding=UTF8 --template=template0.</source>
        <translation>数据库须为 UTF-8 编码：请用 createdb --encoding=UTF8 --template=template0 创建。</translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation>已停止打印。</translation>
    </message>
    <message>
        <source>None of these records has papers yet.</source>
        <translation>所选记录尚无可打印的文书。</translation>
    </message>
    <message>
        <source>A phrase needs a topic.</source>
        <translation>常用答复须有事项名称。</translation>
    </message>
    <message>
        <source>There are two phrases of the topic &quot;%1&quot;.</source>
        <translation>事项“%1”有两条常用答复。</translation>
    </message>
    <message>
        <source>Take the confirmation out</source>
        <translation>去掉司法确认</translation>
    </message>
    <message>
        <source>Swap the two dates</source>
        <translation>两个日期对调</translation>
    </message>
    <message>
        <source>Clear this date</source>
        <translation>清空此日期</translation>
    </message>
    <message>
        <source>Change to %1</source>
        <translation>改为 %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>As the ID number says</source>
        <translation>按身份证号填写</translation>
    </message>
    <message>
        <source>As the ID number says: %1</source>
        <translation>按身份证号改为 %1</translation>
    </message>
    <message>
        <source>No name is given</source>
        <translation>当事人匿名</translation>
    </message>
    <message>
        <source>Both sides apply</source>
        <translation>双方共同申请</translation>
    </message>
    <message>
        <source>Swap begin and end</source>
        <translation>起止时间对调</translation>
    </message>
    <message>
        <source>The person consents</source>
        <translation>当事人同意</translation>
    </message>
    <message>
        <source>A kept list says &quot;%1&quot;, which this program does not know.</source>
        <translation>保存的清单中有“%1”，本程序不认识，请升级程序。</translation>
    </message>
    <message>
        <source>A kept list needs a name.</source>
        <translation>清单须有名称。</translation>
    </message>
    <message>
        <source>There are two kept lists of the name &quot;%1&quot;.</source>
        <translation>名为“%1”的清单有两个。</translation>
    </message>
    <message>
        <source>It is closed already.</source>
        <translation>该记录已办结。</translation>
    </message>
    <message>
        <source>Closing it asks for more than a day: open it.</source>
        <translation>办结还需填写其他内容，请打开该记录办理。</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>已停止，未写出任何文件。</translation>
    </message>
    <message>
        <source>With PostgreSQL name the certificate: --tls-cert FILE and --tls-key FILE.</source>
        <translation>使用 PostgreSQL 时请指明证书：--tls-cert 文件 和 --tls-key 文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no category of this kind. Choose among %2.</source>
        <translation>“%1”不是该类记录的类别，可选：%2。</translation>
    </message>
    <message>
        <source>A dispute has two sides: name the applicant and the other side.</source>
        <translation>纠纷有双方当事人：请填写申请人和对方当事人。</translation>
    </message>
    <message>
        <source>Hours of duty are the studio&apos;s own record and are not assigned.</source>
        <translation>值班是工作室自己的记录，不能交办。</translation>
    </message>
    <message>
        <source>There is no studio in %1: neither in the directory nor with a computer. Check the code.</source>
        <translation>%1 没有工作室：名录中没有，也没有接入的电脑。请核对区划代码。</translation>
    </message>
    <message>
        <source>The center has no record %1, or its studio deleted it.</source>
        <translation>中心没有记录 %1，或者该记录已被工作室删除。</translation>
    </message>
    <message>
        <source>There is nothing to write: name what was decided.</source>
        <translation>没有可登记的内容：请给出决定。</translation>
    </message>
    <message>
        <source>This record is of another kind: %1. Decisions are on legal aid and referrals.</source>
        <translation>该记录属于其他类别：%1。只有法律援助和转介可以登记决定。</translation>
    </message>
    <message>
        <source>Say who assigns it: town, county, city or province.</source>
        <translation>请注明由谁交办：镇街、县、市或省。</translation>
    </message>
    <message>
        <source>The folder of attached files cannot be used: %1.</source>
        <translation>附件文件夹无法使用：%1。</translation>
    </message>
    <message>
        <source>This database was put back from a copy or moved to another server. Run `fengqiao-center restored` once, then start again: the studios&apos; computers will compare and send what is missing.</source>
        <translation>此数据库是从备份恢复的，或已迁移到另一台服务器。请先运行一次 `fengqiao-center restored`，再重新启动：各工作室的电脑会自动比对并补传缺少的内容。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no division: give the 2, 4, 6, 9 or 12 digits of a province, city, county, town or village.</source>
        <translation>“%1”不是区划代码：请填写省、市、县、镇、村的 2、4、6、9 或 12 位数字。</translation>
    </message>
    <message>
        <source>Behind a proxy the center speaks without TLS and may listen on this computer alone, not on %1. Write 127.0.0.1:PORT.</source>
        <translation>前置代理时中心不加 TLS，只能监听本机，不能监听 %1。请写 127.0.0.1:端口。</translation>
    </message>
    <message>
        <source>The backup was written, but %1 attached files are damaged or missing and not in it. Run the check on the store.</source>
        <translation>备份已写入，但有 %1 个附件损坏或缺失，未包含在内。请对数据库进行检查。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB. Take a smaller picture, or scan it with fewer dots.</source>
        <translation>文件超过 %1 MB。请换一张较小的照片，或降低扫描分辨率。</translation>
    </message>
    <message>
        <source>Only photos (JPEG, PNG, WebP) and PDF can be attached.</source>
        <translation>只能添加照片（JPEG、PNG、WebP）和 PDF 文件。</translation>
    </message>
    <message>
        <source>The attached file is at the center and not on this computer yet. It comes with the next exchange.</source>
        <translation>该附件在中心，尚未下载到本机。下次同步时会自动下载。</translation>
    </message>
    <message>
        <source>There is no attached file %1.</source>
        <translation>没有附件 %1。</translation>
    </message>
    <message>
        <source>The attached file was changed or is damaged. Take it from a backup, or add it anew.</source>
        <translation>附件被改动或已损坏。请从备份中恢复，或重新添加。</translation>
    </message>
    <message>
        <source>The center names a file that no record can have.</source>
        <translation>中心列出了一个不符合要求的附件。</translation>
    </message>
    <message>
        <source>The file that came from the center is not the one that was sent there. It is fetched again next time.</source>
        <translation>从中心下载的文件与当初上传的不一致，下次会重新下载。</translation>
    </message>
    <message>
        <source>Of this record there is no second version to decide about. Open it again.</source>
        <translation>这条记录没有需要裁定的另一个版本，请重新打开。</translation>
    </message>
    <message>
        <source>Meanwhile another version came from the center. Look at it before you decide.</source>
        <translation>在此期间中心又发来了另一个版本，请先查看再作决定。</translation>
    </message>
    <message>
        <source>The attached file is missing. Take it from a backup, or add it anew.</source>
        <translation>附件文件缺失。请从备份中恢复，或重新添加。</translation>
    </message>
    <message>
        <source>The attached file cannot be read (%1).</source>
        <translation>附件无法读取（%1）。</translation>
    </message>
    <message>
        <source>A version was kept beside a record here, but it is no longer in the store.</source>
        <translation>此处曾为一条记录另存过一个版本，但数据库中已找不到它。</translation>
    </message>
    <message>
        <source>What the store says of this attached file is not what was saved: it was changed, or put back.</source>
        <translation>附件的登记信息与保存时不一致：被改动过，或被换回了旧的。</translation>
    </message>
    <message>
        <source>The small picture does not open.</source>
        <translation>缩略图无法打开。</translation>
    </message>
    <message>
        <source>The attached file is in the audit trail but no longer in the store.</source>
        <translation>审计记录中有该附件，但数据库中已没有。</translation>
    </message>
    <message>
        <source>Everything is exchanged. The center is looked at again at %1.</source>
        <translation>收发均已完成，%1 再与县中心核对。</translation>
    </message>
    <message>
        <source>Everything is exchanged.</source>
        <translation>收发均已完成。</translation>
    </message>
    <message>
        <source>What can go has gone; what is left is named below. The center is looked at again at %1.</source>
        <translation>能推送的均已推送，其余见下方说明。%1 再与县中心核对。</translation>
    </message>
    <message>
        <source>What can go has gone; what is left is named below.</source>
        <translation>能推送的均已推送，其余见下方说明。</translation>
    </message>
    <message>
        <source>Exchanging with the county center, until %1 at the latest.</source>
        <translation>正在与县中心收发，最晚到 %1。</translation>
    </message>
    <message>
        <source>Exchanging with the county center.</source>
        <translation>正在与县中心收发。</translation>
    </message>
    <message>
        <source>What was saved just now goes in a moment, at %1, together with what follows.</source>
        <translation>刚保存的内容将在 %1 与随后保存的一起推送。</translation>
    </message>
    <message>
        <source>What was saved just now goes in a moment.</source>
        <translation>刚保存的内容稍后推送。</translation>
    </message>
    <message>
        <source>Paused until %1. Nothing is lost; the records stay here.</source>
        <translation>已暂停，%1 恢复。记录保留在本机，不会丢失。</translation>
    </message>
    <message>
        <source>Paused until you resume. Nothing is lost; the records stay here.</source>
        <translation>已暂停，直到手动恢复。记录保留在本机，不会丢失。</translation>
    </message>
    <message>
        <source>Outside the times that are set here. It goes on at %1.</source>
        <translation>不在设定的收发时段，%1 继续。</translation>
    </message>
    <message>
        <source>Outside the times that are set here.</source>
        <translation>不在设定的收发时段。</translation>
    </message>
    <message>
        <source>No network. It goes on by itself as soon as there is one; you can go on working.</source>
        <translation>没有网络。可以继续工作，联网后自动收发。</translation>
    </message>
    <message>
        <source>The line is metered, and nothing is to go over such a line. It goes on with another network.</source>
        <translation>当前网络按流量计费，已设为不收发；换用其他网络后继续。</translation>
    </message>
    <message>
        <source>The center could not be reached. Next try at %1.</source>
        <translation>未能连上县中心，%1 重试。</translation>
    </message>
    <message>
        <source>The center could not be reached.</source>
        <translation>未能连上县中心。</translation>
    </message>
    <message>
        <source>The center is busy and asks for patience. Next try at %1.</source>
        <translation>县中心繁忙，请稍候，%1 重试。</translation>
    </message>
    <message>
        <source>The center is busy and asks for patience.</source>
        <translation>县中心繁忙，请稍候。</translation>
    </message>
    <message>
        <source>The last try failed. Next try at %1.</source>
        <translation>上次收发失败，%1 重试。</translation>
    </message>
    <message>
        <source>The last try failed.</source>
        <translation>上次收发失败。</translation>
    </message>
    <message>
        <source>Stopped by you. It goes on with the next save, or at %1.</source>
        <translation>已手动停止。下次保存或 %1 时继续。</translation>
    </message>
    <message>
        <source>Stopped by you. It goes on with the next save.</source>
        <translation>已手动停止，下次保存时继续。</translation>
    </message>
    <message>
        <source>This computer is not connected to a county center. The records stay here.</source>
        <translation>本机尚未接入县中心，记录保留在本机。</translation>
    </message>
    <message>
        <source>The center does not take this computer any more. Ask for a new code there and enrol again.</source>
        <translation>县中心已不接受本机。请向县中心索取新的接入码后重新接入。</translation>
    </message>
    <message>
        <source>Another center answers at this address. Nothing was sent to it; ask the county center.</source>
        <translation>该地址应答的是另一个中心，没有向它推送任何内容。请与县中心核实。</translation>
    </message>
    <message>
        <source>The line is metered: photos and scans wait for another network.</source>
        <translation>当前网络按流量计费，照片和扫描件待换用其他网络后再传。</translation>
    </message>
    <message>
        <source>The record or its file is larger than the center takes. Shorten the texts, or attach a smaller file.</source>
        <translation>该记录或其附件超过中心允许的大小。请缩短文字内容，或改附较小的文件。</translation>
    </message>
    <message>
        <source>The center was put back from an older backup. Nothing is lost here: the program compares what both hold and goes on by itself.</source>
        <translation>中心曾从较早的备份恢复。本机数据没有丢失：程序会比对双方数据，然后自动继续。</translation>
    </message>
    <message>
        <source>The center asks this computer to send less often. Nothing is lost; it goes on by itself in a few minutes.</source>
        <translation>中心要求本机放慢报送。数据没有丢失，几分钟后会自动继续。</translation>
    </message>
    <message>
        <source>The file was damaged on its way and is sent again by itself. If this goes on, have the network looked at.</source>
        <translation>文件在传送途中损坏，程序会自动重新报送。如反复出现，请检查网络。</translation>
    </message>
    <message>
        <source>The center takes photos (JPEG, PNG, WebP) and PDF files alone. Save the file as one of these and attach it again.</source>
        <translation>中心只接收照片（JPEG、PNG、WebP）和 PDF 文件。请另存为其中一种格式后重新添加。</translation>
    </message>
    <message>
        <source>The center has another part of this file than this computer knew. It goes on by itself the next time.</source>
        <translation>中心已收到的文件部分与本机所记不一致，下次报送时会自动接着进行。</translation>
    </message>
    <message>
        <source>The center has no more room for this studio&apos;s files; records go on. Ask the county center for room, or remove files that are not needed.</source>
        <translation>中心为本工作室预留的附件空间已满，服务记录照常报送。请向县级中心申请空间，或删除不需要的附件。</translation>
    </message>
    <message>
        <source>This center takes no photos and scans. They stay here, and records go on; ask the county center whether that changes.</source>
        <translation>该中心不接收照片和扫描件。附件保留在本机，服务记录照常报送；请向县级中心询问以后是否接收。</translation>
    </message>
    <message>
        <source>The record of this file has not arrived at the center yet. The file goes after it; if the record was refused, correct that first.</source>
        <translation>该文件所属的记录尚未到达中心。记录到达后文件会随之报送；如记录被退回，请先更正记录。</translation>
    </message>
    <message>
        <source>This file was removed on another computer of the studio. If it is needed, attach it anew.</source>
        <translation>该文件已在本工作室的另一台电脑上删除。如仍需要，请重新添加。</translation>
    </message>
    <message>
        <source>The center does not understand how this program sends files. Update the program; the file stays here until then.</source>
        <translation>中心无法识别本程序报送文件的方式。请更新程序；在此之前文件保留在本机。</translation>
    </message>
    <message>
        <source>The center sends and takes files in another way than this program. Update both; the file stays here until then.</source>
        <translation>中心收发文件的方式与本程序不同。请双方更新程序；在此之前文件保留在本机。</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; of Upload-Metadata is missing or wrong.</source>
        <translation>Upload-Metadata 中的“%1”缺失或有误。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 是空文件。</translation>
    </message>
    <message>
        <source>%1 is no JPEG, PNG, WebP picture or PDF document.</source>
        <translation>%1 不是 JPEG、PNG、WebP 图片或 PDF 文档。</translation>
    </message>
    <message>
        <source>%1 is too large: at most %2 MB are taken.</source>
        <translation>%1 太大：最多 %2 MB。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 无法读取：%2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 无法写入：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not among the words of --%2: %3.</source>
        <translation>--%2 没有“%1”这个值，可用的有：%3。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>%1 is no JSON object of a record.</source>
        <translation>%1 不是一条记录的 JSON 对象。</translation>
    </message>
    <message>
        <source>Name one decision: --granted, --refused REASON or --lawyer NAME of legal aid, --received, --completed or --result of a referral.</source>
        <translation>请给出一项决定：法律援助用 --granted、--refused 理由 或 --lawyer 姓名，转介用 --received、--completed 或 --result。</translation>
    </message>
    <message>
        <source>Name --division or --all-below, not both.</source>
        <translation>--division 和 --all-below 只能选一个。</translation>
    </message>
    <message>
        <source>%1 is no JSON object of a policy.</source>
        <translation>%1 不是政策的 JSON 对象。</translation>
    </message>
    <message>
        <source>--%1 takes a number from 1 to %2.</source>
        <translation>--%1 应为 1 到 %2 之间的数字。</translation>
    </message>
    <message>
        <source>--log takes text or json, not &quot;%1&quot;.</source>
        <translation>--log 应为 text 或 json，不能是“%1”。</translation>
    </message>
    <message>
        <source>Name the record and at least one file.</source>
        <translation>请指明一条记录和至少一个文件。</translation>
    </message>
    <message>
        <source>Records wait for somebody: %1 with two versions to decide about, %2 that the center refused. Open them in the client.</source>
        <translation>有记录等待处理：%1 条有两个版本需要裁定，%2 条被中心退回。请在客户端中打开处理。</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::AttachmentViewer</name>
    <message>
        <source>Photos and scans</source>
        <translation>照片和扫描件</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>The one before (←)</source>
        <translation>上一个（←）</translation>
    </message>
    <message>
        <source>The next one (→)</source>
        <translation>下一个（→）</translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation>缩小（-）</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>As large as the window (0)</source>
        <translation>适合窗口大小（0）</translation>
    </message>
    <message>
        <source>Turn (R); the file stays as it is</source>
        <translation>旋转（R）；原文件不变</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <comment>place in the row, and size</comment>
        <translation>第 %1 个，共 %2 个 · %3</translation>
    </message>
    <message>
        <source>Still at the center</source>
        <translation>还在县中心</translation>
    </message>
    <message>
        <source>It comes to this computer with one of the next connections.</source>
        <translation>以后连接县中心时会传到本机。</translation>
    </message>
    <message>
        <source>A PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>Save a copy to read it in another program.</source>
        <translation>另存副本后用其他程序阅读。</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>It does not open</source>
        <translation>打不开</translation>
    </message>
    <message>
        <source>This picture cannot be shown here</source>
        <translation>这张图片在此无法显示</translation>
    </message>
    <message>
        <source>Save a copy to look at it in another program.</source>
        <translation>另存副本后用其他程序查看。</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::AttachmentsCard</name>
    <message>
        <source>Add photos or scans</source>
        <translation>添加照片或扫描件</translation>
    </message>
    <message>
        <source>Pictures and PDF documents (%1)</source>
        <translation>图片和 PDF 文档 (%1)</translation>
    </message>
    <message>
        <source>Remove the file</source>
        <translation>移除文件</translation>
    </message>
    <message>
        <source>Remove %1 from the record? It is taken off this computer and the center, and cannot be brought back.</source>
        <translation>从记录中移除 %1？本机和县中心的文件都会删去，不能恢复。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Photos and scans go to this record; they are sealed before they are kept.</source>
        <translation>照片和扫描件会存入这条记录，先加密再保存。</translation>
    </message>
    <message>
        <source>There is no picture to paste. Copy one first.</source>
        <translation>没有可粘贴的图片，请先复制一张。</translation>
    </message>
    <message>
        <source>Picture %1.png</source>
        <comment>day and time</comment>
        <translation>图片 %1.png</translation>
    </message>
    <message>
        <source>Still adding files; wait a moment, or stop it.</source>
        <translation>还在存入文件，请稍等或停止。</translation>
    </message>
    <message>
        <source>Adding and sealing</source>
        <translation>正在加密存入</translation>
    </message>
    <message>
        <source>%1: too much waits for the first save. Save the record first.</source>
        <translation>%1：等待首次保存的文件太多，请先保存记录。</translation>
    </message>
    <message>
        <source>Not added: %1</source>
        <translation>没有存入：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added and sealed</source>
        <translation>
            <numerusform>已加密存入 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Still at the center</source>
        <translation>还在县中心</translation>
    </message>
    <message>
        <source>Kept on saving</source>
        <translation>保存时存入</translation>
    </message>
    <message>
        <source>Files: %1 of %2 at the center</source>
        <translation>文件：%2 个中已有 %1 个到达县中心</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are kept with the record when it is saved.</source>
        <translation>
            <numerusform>%n 个文件将在保存记录时一并存入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos and scans</source>
        <translation>照片和扫描件</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>From a folder, a camera or its memory card (Ctrl+Shift+A)</source>
        <translation>从文件夹、相机或存储卡选取（Ctrl+Shift+A）</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>The picture that was copied last (Ctrl+Shift+V)</source>
        <translation>最近复制的图片（Ctrl+Shift+V）</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>粘贴图片</translation>
    </message>
    <message>
        <source>None yet. Drop pictures or PDF documents here, or add them: they are sealed before they are kept.</source>
        <translation>还没有。把图片或 PDF 文档拖到这里，或按“添加”；都是先加密再保存。</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>已移除：%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::Banner</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::CampaignDialog</name>
    <message>
        <source>Add a campaign</source>
        <translation>添加专项活动</translation>
    </message>
    <message>
        <source>Change the campaign</source>
        <translation>修改专项活动</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>所有人群</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Records count toward it by this name.</source>
        <translation>已有记录按此名称计入，名称不再更改。</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>服务人群</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::CampaignsCard</name>
    <message>
        <source>None yet.</source>
        <translation>暂无。</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>所有人群</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>End today</source>
        <translation>今日结束</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>专项活动</translation>
    </message>
    <message>
        <source>Records of these days and this group are offered the campaign; the report counts them.</source>
        <translation>在活动期间内、属于服务人群的记录可计入该活动，报表按活动统计。</translation>
    </message>
    <message>
        <source>Add a campaign…</source>
        <translation>添加专项活动…</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::CareCard</name>
    <message>
        <source>Last backup: %1</source>
        <translation>最近备份：%1</translation>
    </message>
    <message>
        <source>No backup yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>Safe keeping</source>
        <translation>备份与检查</translation>
    </message>
    <message>
        <source>A backup is one encrypted file, read back and checked. Put it on another disk than this computer&apos;s.</source>
        <translation>备份是一个加密文件，写完后会读回核对。请存放到本机以外的磁盘上。</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>立即备份…</translation>
    </message>
    <message>
        <source>Take over a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>全面检查</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>备份到</translation>
    </message>
    <message>
        <source>Backups (*.fengqiao)</source>
        <translation>备份文件 (*.fengqiao)</translation>
    </message>
    <message>
        <source>Backed up and read back: %1</source>
        <translation>备份完成，已读回核对：%1</translation>
    </message>
    <message>
        <source>All is in order: %1 records, %2 lines of the trail.</source>
        <translation>一切正常：共 %1 条记录，%2 条操作日志。</translation>
    </message>
    <message numerus="yes">
        <source>%n damage(s) found. Take over the last backup, and keep this computer&apos;s folder as it is.</source>
        <translation>
            <numerusform>发现 %n 处损坏。请恢复最近的备份，并原样保留本机的资料文件夹。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::CaseDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Write the day as 2021-07-03.</source>
        <translation>日期请写作 2021-07-03。</translation>
    </message>
    <message>
        <source>This cannot be read. Write a date as 2021-07-03, an amount as 1234.50.</source>
        <translation>无法识别。日期写作 2021-07-03，金额写作 1234.50。</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>What is entered here would be lost.</source>
        <translation>此处填写的内容将会丢失。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>继续编辑</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::CasePage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Edit all fields</source>
        <translation>编辑全部字段</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Fill in and print…</source>
        <translation>填写并打印…</translation>
    </message>
    <message>
        <source>%1: signed…</source>
        <translation>%1：登记签署…</translation>
    </message>
    <message>
        <source>Investigation</source>
        <translation>调查</translation>
    </message>
    <message>
        <source>Mediation session</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>Instalment paid</source>
        <translation>分期款已付</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Judicial confirmation</source>
        <translation>司法确认</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a step and what hinders it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Edit all fields (F4)</source>
        <translation>编辑全部内容（F4）</translation>
    </message>
    <message>
        <source>The next step (Ctrl+Enter)</source>
        <translation>下一步（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>The next step of the case</source>
        <translation>案件下一步</translation>
    </message>
    <message>
        <source>Papers: fill in and print</source>
        <translation>文书：填写并打印</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::CenterCard</name>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Keep this center</source>
        <translation>仍用当前县中心</translation>
    </message>
    <message>
        <source>Another center or a new code…</source>
        <translation>更换县中心或接入码…</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>The records stay on this computer. The county center gives out the address and a code.</source>
        <translation>服务记录只保存在本机。需要推送时，请向县中心索取地址和接入码。</translation>
    </message>
    <message>
        <source>This computer is connected. What is waiting is being sent.</source>
        <translation>本机已接入县中心，正在推送待推送的记录。</translation>
    </message>
    <message>
        <source>County center</source>
        <translation>县中心</translation>
    </message>
    <message>
        <source>Address of the center</source>
        <translation>县中心地址</translation>
    </message>
    <message>
        <source>Enrolment code</source>
        <translation>接入码</translation>
    </message>
    <message>
        <source>Open the traffic with the center…</source>
        <translation>查看与县中心的收发…</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::CenterPage</name>
    <message>
        <source>County center</source>
        <translation>县中心</translation>
    </message>
    <message>
        <source>Not connected to a county center</source>
        <translation>未接入县中心</translation>
    </message>
    <message>
        <source>The records stay on this computer. The county center gives out its address and a code; with them everything goes there by itself.</source>
        <translation>记录保留在本机。县中心发放地址和接入码，接入后自动收发。</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>去连接…</translation>
    </message>
    <message>
        <source>The records stay on this computer. The studio&apos;s manager can connect it, with the address and a code of the county center.</source>
        <translation>记录保留在本机。管理员可凭县中心的地址和接入码接入。</translation>
    </message>
    <message>
        <source>Address and enrolment…</source>
        <translation>地址与接入…</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::ChartCard</name>
    <message>
        <source>Save as a picture (PNG)…</source>
        <translation>另存为图片（PNG）…</translation>
    </message>
    <message>
        <source>Save as a drawing (SVG)…</source>
        <translation>另存为矢量图（SVG）…</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Take the chart along as a picture</source>
        <translation>把图表存为图片或复制</translation>
    </message>
    <message>
        <source>Nothing in this period.</source>
        <translation>本期没有记录。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a chart, what to do with it</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::Checklist</name>
    <message>
        <source>Another paper, then Enter</source>
        <translation>其他材料，输入后按回车</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::ClashPage</name>
    <message>
        <source>Two versions</source>
        <translation>两个版本</translation>
    </message>
    <message>
        <source>These two versions have been decided on already.</source>
        <translation>这两个版本已经决定过了。</translation>
    </message>
    <message>
        <source>Another version came meanwhile and is shown now.</source>
        <translation>期间又来了新版本，现已显示。</translation>
    </message>
    <message>
        <source>Your choices still stand.</source>
        <translation>您的选择仍然有效。</translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s) must be made again.</source>
        <translation>
            <numerusform>有 %n 项要重新选择。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved: %1 Both versions are still here, and so are your choices.</source>
        <translation>没有保存：%1 两个版本和您的选择都还在。</translation>
    </message>
    <message>
        <source>Decided: %1 stays deleted.</source>
        <translation>已决定：%1 保持删除。</translation>
    </message>
    <message>
        <source>Decided and saved: %1</source>
        <translation>已决定并保存：%1</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>下一条</translation>
    </message>
    <message>
        <source>Save the decision</source>
        <translation>保存决定</translation>
    </message>
    <message>
        <source>To what is not decided yet</source>
        <translation>到还没有决定的一项</translation>
    </message>
    <message>
        <source>Take everything of this computer</source>
        <translation>整个采用本机的版本</translation>
    </message>
    <message>
        <source>Take everything of the center</source>
        <translation>整个采用县中心的版本</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>以后再定</translation>
    </message>
    <message>
        <source>a record that is not here</source>
        <translation>本机没有的记录</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Save decision</source>
        <translation>保存决定</translation>
    </message>
    <message>
        <source>Two versions of %1</source>
        <translation>%1 的两个版本</translation>
    </message>
    <message>
        <source>Hide ID numbers</source>
        <translation>隐藏身份证号</translation>
    </message>
    <message>
        <source>Show ID numbers</source>
        <translation>显示身份证号</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>某人</translation>
    </message>
    <message>
        <source>Saved by %1, %2</source>
        <comment>a name, day and time</comment>
        <translation>%1 保存于 %2</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>The center</source>
        <translation>县中心</translation>
    </message>
    <message>
        <source>From %1, received %2</source>
        <comment>a computer&apos;s name, day and time</comment>
        <translation>来自%1，收到于 %2</translation>
    </message>
    <message>
        <source>the center</source>
        <translation>县中心</translation>
    </message>
    <message>
        <source>Delete it as here</source>
        <translation>按本机删除</translation>
    </message>
    <message>
        <source>Take all of this side</source>
        <translation>整个采用这一边</translation>
    </message>
    <message>
        <source>Delete it as there</source>
        <translation>按县中心删除</translation>
    </message>
    <message>
        <source>This version deletes the record.</source>
        <translation>这个版本删除了记录。</translation>
    </message>
    <message>
        <source>Keep the record</source>
        <translation>保留记录</translation>
    </message>
    <message>
        <source> (the hidden digits differ)</source>
        <translation>（隐藏的数字不同）</translation>
    </message>
    <message numerus="yes">
        <source>Show all: %n field(s) that are the same</source>
        <translation>
            <numerusform>显示全部：另有 %n 项相同</numerusform>
        </translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已选定</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) differ</source>
        <translation>
            <numerusform>%n 项不同</numerusform>
        </translation>
    </message>
    <message>
        <source>One side deletes the record. Decide above whether it is kept; what differs is shown to be read.</source>
        <translation>有一边删除了这条记录。请在上面决定是否保留；下面列出不同之处供参考。</translation>
    </message>
    <message>
        <source>Choose for each field. Underlined is what differs.</source>
        <translation>请逐项选择。带下划线的是不同之处。</translation>
    </message>
    <message>
        <source>Everything is decided</source>
        <translation>全部已决定</translation>
    </message>
    <message>
        <source>To be decided: keep or delete</source>
        <translation>待决定：保留还是删除</translation>
    </message>
    <message>
        <source>%1 of %2 still to be decided</source>
        <translation>还有 %1 项未决定（共 %2 项）</translation>
    </message>
    <message numerus="yes">
        <source>%n more waiting</source>
        <translation>
            <numerusform>另有 %n 条等待</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::ClashRow</name>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>The center</source>
        <translation>县中心</translation>
    </message>
    <message>
        <source>Keep the entries of both</source>
        <translation>两边的记录都保留</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>待决定</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::CommitteeDialog</name>
    <message>
        <source>Add a committee</source>
        <translation>添加调解组织</translation>
    </message>
    <message>
        <source>Change the committee</source>
        <translation>修改调解组织</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>委员人数</translation>
    </message>
    <message>
        <source>Women among them</source>
        <translation>其中女委员</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>There are more women than members.</source>
        <translation>女委员人数多于委员总数。</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::ConsultationEditor</name>
    <message>
        <source>After saving, the next record opens with the person filled in.</source>
        <translation>保存后自动打开下一份记录，并带入当事人信息。</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::ConsultationForm</name>
    <message>
        <source>Topic</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Keep as phrase</source>
        <translation>存为常用答复</translation>
    </message>
    <message>
        <source>Kept in the library of phrases.</source>
        <translation>已存入常用答复库。</translation>
    </message>
    <message>
        <source>Initials; ↓ all</source>
        <comment>what may be typed as a topic</comment>
        <translation>首字母；↓ 全部</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::DateField</name>
    <message>
        <source>Choose from a calendar (Alt+Down)</source>
        <translation>从日历中选择（Alt+↓）</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::DeadlineModel</name>
    <message>
        <source>Overdue (%1)</source>
        <translation>已逾期（%1）</translation>
    </message>
    <message>
        <source>Today (%1)</source>
        <translation>今天（%1）</translation>
    </message>
    <message>
        <source>This week (%1)</source>
        <translation>本周（%1）</translation>
    </message>
    <message>
        <source>Later (%1)</source>
        <translation>以后（%1）</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>保密</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::DeadlinesPage</name>
    <message>
        <source>Export calendar</source>
        <translation>导出日历</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>期限</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deadline(s)</source>
        <translation>
            <numerusform>共 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>The deadlines are being gathered…</source>
        <translation>正在整理期限……</translation>
    </message>
    <message>
        <source>No deadline fits</source>
        <translation>没有符合条件的期限</translation>
    </message>
    <message>
        <source>Fewer conditions show more.</source>
        <translation>放宽条件可以看到更多。</translation>
    </message>
    <message>
        <source>Show all deadlines</source>
        <translation>显示全部期限</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>暂无到期事项</translation>
    </message>
    <message>
        <source>The limits of disputes, legal aid and referrals appear here by themselves, and go when the next step is taken.</source>
        <translation>纠纷、法律援助和转介的期限会自动列在这里，办理下一环节后自动消除。</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>Kind of deadline</source>
        <translation>期限类型</translation>
    </message>
    <message>
        <source>deadlines</source>
        <comment>name of a file</comment>
        <translation>办理期限</translation>
    </message>
    <message numerus="yes">
        <source>Calendar written: %n deadline(s)</source>
        <translation>
            <numerusform>日历已导出：%n 项期限</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Mine only</source>
        <translation>只看我经办的</translation>
    </message>
    <message>
        <source>Without names, for a telephone (.ics)</source>
        <translation>不含姓名，适合同步到手机（.ics）</translation>
    </message>
    <message>
        <source>With the parties&apos; names (.ics)</source>
        <translation>含当事人姓名（.ics）</translation>
    </message>
    <message>
        <source>Export calendar without names</source>
        <translation>导出日历（不含姓名）</translation>
    </message>
    <message>
        <source>Export calendar with the parties&apos; names</source>
        <translation>导出日历（含当事人姓名）</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::DirectoryCard</name>
    <message>
        <source>Empty as yet.</source>
        <translation>名录为空。</translation>
    </message>
    <message>
        <source>Platforms: %1 (centers: %2, stations: %3, studios: %4).</source>
        <translation>共 %1 个平台：中心 %2 个，站 %3 个，工作室 %4 个。</translation>
    </message>
    <message>
        <source>Directory of platforms</source>
        <translation>服务平台名录</translation>
    </message>
    <message>
        <source>Centers, stations and studios with their marks; referrals offer them.</source>
        <translation>中心、站、工作室及示范等标记；转介时可从中选择接收单位。</translation>
    </message>
    <message>
        <source>Open directory…</source>
        <translation>打开名录…</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::DirectoryPage</name>
    <message>
        <source>Directory of platforms</source>
        <translation>服务平台名录</translation>
    </message>
    <message>
        <source>All counties</source>
        <translation>全部县区</translation>
    </message>
    <message>
        <source>Platforms: %1 · centers: %2 · stations: %3 (demonstration: %4) · studios: %5 (demonstration: %6) · veterans&apos; windows: %7</source>
        <translation>共 %1 个平台：中心 %2 个 · 站 %3 个（示范 %4 个）· 工作室 %5 个（示范 %6 个）· 退役军人服务窗口 %7 个</translation>
    </message>
    <message>
        <source>No platforms yet</source>
        <translation>名录为空</translation>
    </message>
    <message>
        <source>Take over a table with the columns code, name and level, as a county hands out its divisions (CSV or Excel).</source>
        <translation>导入含代码、名称、级别等列的表格，例如县里下发的行政区划表（CSV 或 Excel）。</translation>
    </message>
    <message>
        <source>Take over a table…</source>
        <translation>导入表格…</translation>
    </message>
    <message>
        <source>The studio&apos;s manager takes them over.</source>
        <translation>由本室管理员导入。</translation>
    </message>
    <message>
        <source>%1 was taken out of the directory.</source>
        <translation>已将 %1 移出名录。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Table of platforms</source>
        <translation>服务平台表格</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx *.xls)</source>
        <translation>表格 (*.csv *.xlsx *.xls)</translation>
    </message>
    <message>
        <source>Reading the table…</source>
        <translation>正在读取表格…</translation>
    </message>
    <message>
        <source>row %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Taken over: %1 new, %2 changed, %3 as they were.</source>
        <translation>导入完成：新增 %1 个，更新 %2 个，未变 %3 个。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out:</source>
        <translation>
            <numerusform>有 %n 行未导入：</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Centers</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>站</translation>
    </message>
    <message>
        <source>Studios</source>
        <translation>工作室</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>示范</translation>
    </message>
    <message>
        <source>Veterans&apos; window</source>
        <translation>退役军人服务窗口</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县（市、区）</translation>
    </message>
    <message>
        <source>Name or code</source>
        <translation>名称或代码</translation>
    </message>
    <message>
        <source>Search the directory</source>
        <translation>查找名录</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Level of the chosen platform</source>
        <translation>所选平台的层级</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出名录</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::Door</name>
    <message>
        <source>Fengqiao</source>
        <translation>枫桥</translation>
    </message>
    <message>
        <source>Settle disputes where they arise</source>
        <translation>矛盾纠纷，就地化解</translation>
    </message>
    <message>
        <source>Help  F1</source>
        <translation>帮助  F1</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::DropArea</name>
    <message>
        <source>Drop ledgers here</source>
        <translation>将台账文件拖到这里</translation>
    </message>
    <message>
        <source>Excel (.xlsx, .xls) and CSV, as Excel and WPS save them; several at once. First you see what would come in; nothing is written before you press Import.</source>
        <translation>支持 Excel（.xlsx、.xls）和 CSV 文件，Excel、WPS 保存的均可，可一次选多个。先预览将要导入的内容，点击“导入”之前不会写入任何数据。</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::DropHint</name>
    <message>
        <source>Drop %1 here</source>
        <translation>松开即可读取 %1</translation>
    </message>
    <message numerus="yes">
        <source>Drop %n file(s) here</source>
        <translation>
            <numerusform>松开即可读取 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Ledgers (Excel, WPS, CSV) are read first; you see what would come in before anything is written.</source>
        <translation>台账（Excel、WPS、CSV）先读取预览，确认后才写入。</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::EntryDialog</name>
    <message>
        <source>Take over</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date. Write it as 2021-07-03.</source>
        <translation>“%1”不是日期，请按 2021-07-03 的格式填写。</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::FieldDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::FilterBar</name>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未办结</translation>
    </message>
    <message>
        <source>To correct</source>
        <translation>待更正</translation>
    </message>
    <message>
        <source>Not yet arrived</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>Waste bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>End the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Show the other records as well</source>
        <translation>取消此筛选，显示其他记录</translation>
    </message>
    <message>
        <source>The records behind &quot;%1&quot;, %2; press to show the others as well</source>
        <translation>“%1”（%2）对应的记录；按下可取消筛选</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>全部活动</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>专项活动</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>全部人员</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::FirstRun</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎使用</translation>
    </message>
    <message>
        <source>The studio</source>
        <translation>工作室</translation>
    </message>
    <message>
        <source>The manager</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>This computer has no records yet. Setting up takes two minutes: which studio this is, who manages it, and a recovery code to print. Everything is kept encrypted on this computer.</source>
        <translation>本机还没有服务记录。首次设置约需两分钟：确认所属工作室、设置管理员、打印恢复码。全部资料加密保存在本机。</translation>
    </message>
    <message>
        <source>Take over a backup of this studio…</source>
        <translation>用本工作室的备份恢复…</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>The first user is the studio&apos;s manager, who adds the others later: the legal adviser, the mediators.</source>
        <translation>第一个用户即为工作室管理员，之后由管理员添加法律顾问、调解员等其他用户。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Setting up…</source>
        <translation>正在设置…</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>完成设置</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::FormField</name>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Close the help</source>
        <translation>关闭帮助</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>本页帮助</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>全部快捷键</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>功能导览</translation>
    </message>
    <message>
        <source>Commands of this page</source>
        <translation>本页操作</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::HomePage</name>
    <message>
        <source>Workbench</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Services this month</source>
        <translation>本月服务人次</translation>
    </message>
    <message>
        <source>%1 on last month</source>
        <translation>比上月 %1</translation>
    </message>
    <message>
        <source>Disputes (ended / received)</source>
        <translation>纠纷（办结 / 受理）</translation>
    </message>
    <message>
        <source>Success rate %1 %</source>
        <translation>调解成功率 %1%</translation>
    </message>
    <message>
        <source>None ended this month</source>
        <translation>本月尚无办结</translation>
    </message>
    <message numerus="yes">
        <source>%1 h to go, %n day(s) left</source>
        <translation>
            <numerusform>还差 %1 小时，本月剩 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Reached for this month</source>
        <translation>本月已达标</translation>
    </message>
    <message>
        <source>Duty on site</source>
        <translation>坐班时长</translation>
    </message>
    <message>
        <source>/ %1 h</source>
        <translation>/ %1 小时</translation>
    </message>
    <message>
        <source>Online besides: %1 h</source>
        <translation>另有在线值班 %1 小时</translation>
    </message>
    <message>
        <source>Lectures this quarter</source>
        <translation>本季度法治讲座</translation>
    </message>
    <message>
        <source>Reached for this quarter</source>
        <translation>本季度已达标</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>本季度剩 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>To the county center</source>
        <translation>待推送到县中心</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>尚未连接县中心</translation>
    </message>
    <message>
        <source>The last sending failed</source>
        <translation>上次推送失败</translation>
    </message>
    <message>
        <source>Everything has been sent</source>
        <translation>已全部推送</translation>
    </message>
    <message>
        <source>Sent by itself</source>
        <translation>联网后自动推送</translation>
    </message>
    <message>
        <source>All deadlines (%1)</source>
        <translation>全部期限（%1）</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>暂无到期事项</translation>
    </message>
    <message>
        <source>The limits of disputes, legal aid and referrals appear here by themselves.</source>
        <translation>纠纷、法律援助和转介的期限会自动列在这里。</translation>
    </message>
    <message>
        <source>The studio is set up</source>
        <translation>工作室已建好</translation>
    </message>
    <message>
        <source>Enter the first service, or take over the ledgers that you have kept so far.</source>
        <translation>登记第一条服务，或导入已有的台账。</translation>
    </message>
    <message>
        <source>New consultation</source>
        <translation>登记咨询</translation>
    </message>
    <message>
        <source>Import ledgers</source>
        <translation>导入台账</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) to go on with</source>
        <translation>
            <numerusform>草稿 %n 份，继续填写</numerusform>
        </translation>
    </message>
    <message>
        <source>To do next</source>
        <translation>近期要办</translation>
    </message>
    <message>
        <source>Served in six months</source>
        <translation>近六个月服务人次</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>month and persons served</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Not at the center yet</source>
        <translation>尚未到达县中心</translation>
    </message>
    <message>
        <source>Show all (%1)</source>
        <translation>全部（%1）</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>去连接…</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) wait here: this computer is not connected to a county center.</source>
        <translation>
            <numerusform>有 %n 条记录还在本机：这台电脑尚未接入县中心。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) wait here. The last sending failed: %1</source>
        <translation>
            <numerusform>有 %n 条记录还在本机。上次推送失败：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) the center did not take:</source>
        <translation>
            <numerusform>县中心有 %n 条记录没有接收：</numerusform>
        </translation>
    </message>
    <message>
        <source>Assigned and open (%1)</source>
        <translation>上级交办、尚未办结（%1）</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <comment>a state and a day</comment>
        <translation>%1，%2 起</translation>
    </message>
    <message>
        <source>Kept %1</source>
        <comment>day and time of a draft</comment>
        <translation>暂存于 %1</translation>
    </message>
    <message>
        <source>Show what is not at the center yet</source>
        <translation>查看尚未到达县中心的记录</translation>
    </message>
    <message>
        <source>One of the three things that you do most</source>
        <translation>您最常办的三件事之一</translation>
    </message>
    <message>
        <source>Open the records behind the figure</source>
        <translation>打开该数字背后的记录</translation>
    </message>
    <message>
        <source>Nothing in this period.</source>
        <translation>本期没有记录。</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::ImportPage</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Choose ledgers</source>
        <translation>选择台账</translation>
    </message>
    <message>
        <source>Ledgers (*.xlsx *.xls *.csv);;All files (*)</source>
        <translation>台账 (*.xlsx *.xls *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Stopped; nothing was taken over.</source>
        <translation>已停止，未导入任何数据。</translation>
    </message>
    <message>
        <source>Kind of ledger</source>
        <translation>台账种类</translation>
    </message>
    <message>
        <source>Found by its columns</source>
        <translation>按表头自动识别</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>重新选择文件</translation>
    </message>
    <message>
        <source>What would come in</source>
        <translation>将要导入的内容</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>To correct</source>
        <translation>待更正</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>无法识别</translation>
    </message>
    <message>
        <source>Import %L1 records</source>
        <translation>导入 %L1 条记录</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>尚未写入任何数据。</translation>
    </message>
    <message>
        <source>All of it is here already; there is nothing to import.</source>
        <translation>这些记录均已存在，无需导入。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列名</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>What it is and what was done</source>
        <translation>问题与处理</translation>
    </message>
    <message>
        <source>Every row could be read as it stands.</source>
        <translation>各行均可识别，未发现问题。</translation>
    </message>
    <message>
        <source>%L1 in all; the first %L2 are listed.</source>
        <translation>共 %L1 处，列出前 %L2 处。</translation>
    </message>
    <message>
        <source>%L1 in all. Doubtful rows come in too and are marked for correction.</source>
        <translation>共 %L1 处。有疑问的行也会导入，并标记为待更正。</translation>
    </message>
    <message>
        <source>%L1 were here already.</source>
        <translation>%L1 条此前已存在。</translation>
    </message>
    <message>
        <source>%L1 of them have something to correct.</source>
        <translation>其中 %L1 条有待更正。</translation>
    </message>
    <message>
        <source>See what is to correct</source>
        <translation>查看待更正的记录</translation>
    </message>
    <message>
        <source>Import more</source>
        <translation>继续导入</translation>
    </message>
    <message>
        <source>%L1 records imported</source>
        <translation>已导入 %L1 条记录</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::Introduction</name>
    <message>
        <source>Everything has its page</source>
        <translation>各项工作各有页面</translation>
    </message>
    <message>
        <source>The workbench says what is to be done today. Below it are the records, the people, the deadlines and the report. Ctrl+1, Ctrl+2 and so on go there without the mouse.</source>
        <translation>工作台提示今天要办的事，下面依次是服务记录、人员、期限、报表等。按 Ctrl+1、Ctrl+2……不用鼠标也能打开。</translation>
    </message>
    <message>
        <source>Somebody comes in</source>
        <translation>有人来访</translation>
    </message>
    <message>
        <source>F2 begins a consultation, F3 a dispute. Who was here before is offered while you type the name or its pinyin initials.</source>
        <translation>按 F2 登记咨询，按 F3 登记纠纷。输入姓名或拼音首字母，来过的人会自动提示。</translation>
    </message>
    <message>
        <source>Find it again</source>
        <translation>随时查找</translation>
    </message>
    <message>
        <source>Names, pinyin initials, numbers, phones: Ctrl+F searches the records. Ctrl+K finds everything, also what one can do.</source>
        <translation>姓名、拼音首字母、案号、电话都可以：按 Ctrl+F 搜索服务记录，按 Ctrl+K 查找一切，包括可以做的操作。</translation>
    </message>
    <message>
        <source>No limit is missed</source>
        <translation>不错过期限</translation>
    </message>
    <message>
        <source>Acceptance, mediation, follow-up, filing: the limits count by themselves. The number here is what is overdue or due today.</source>
        <translation>受理、调解、回访、归档的期限自动计算。这里的数字是已逾期和今天到期的事项。</translation>
    </message>
    <message>
        <source>Bring your old ledgers</source>
        <translation>带入以前的台账</translation>
    </message>
    <message>
        <source>Drag an Excel or WPS ledger anywhere onto the window. You see what would come in before anything is written.</source>
        <translation>把 Excel 或 WPS 台账拖到窗口任意位置。先看将要导入的内容，确认后才写入。</translation>
    </message>
    <message>
        <source>Also without a network</source>
        <translation>没有网络也能用</translation>
    </message>
    <message>
        <source>Everything is kept on this computer, encrypted. What the county center does not have yet is sent as soon as there is a network.</source>
        <translation>全部内容加密保存在本机。县中心还没有收到的，联网后自动推送。</translation>
    </message>
    <message>
        <source>Help is one key away</source>
        <translation>按一个键就有帮助</translation>
    </message>
    <message>
        <source>F1 explains the page you are on, Ctrl+/ shows all shortcuts. This introduction can be repeated from there.</source>
        <translation>按 F1 查看当前页面的说明，按 Ctrl+/ 查看全部快捷键。功能导览可以在帮助中再次打开。</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始使用</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::LatelyCard</name>
    <message>
        <source>Nothing yet. Assignments, decisions on legal aid and the county&apos;s standards come in here by themselves.</source>
        <translation>还没有。上级交办、法律援助决定和县里的标准会自动送到这里。</translation>
    </message>
    <message>
        <source>Assigned and open, since %1</source>
        <translation>交办未办结，自 %1 起</translation>
    </message>
    <message>
        <source>new records: %1</source>
        <translation>新记录 %1 条</translation>
    </message>
    <message>
        <source>changed at the center: %1</source>
        <translation>县中心更新 %1 条</translation>
    </message>
    <message>
        <source>clashing with ours: %1</source>
        <translation>与本机版本不一致 %1 条</translation>
    </message>
    <message>
        <source>photos and scans: %1</source>
        <translation>照片和扫描件 %1 份</translation>
    </message>
    <message>
        <source>lost there and sent again: %1</source>
        <translation>县中心缺失、重新推送 %1 条</translation>
    </message>
    <message>
        <source>the county&apos;s standards and time limits</source>
        <translation>县里的标准与期限</translation>
    </message>
    <message>
        <source>the studio&apos;s roster</source>
        <translation>工作室人员名册</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between things that came</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Came lately</source>
        <translation>最近收到</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::LeftCard</name>
    <message>
        <source>Nothing. The center has everything that is here.</source>
        <translation>没有。本机的内容县中心均已收到。</translation>
    </message>
    <message>
        <source>Records to be sent</source>
        <translation>待推送的记录</translation>
    </message>
    <message>
        <source>They go by themselves, the oldest change first.</source>
        <translation>自动推送，先改动的先送。</translation>
    </message>
    <message>
        <source>Photos and scans</source>
        <translation>照片和扫描件</translation>
    </message>
    <message>
        <source>They go after the records, the smallest first, and are resumed where they were cut.</source>
        <translation>排在记录之后，小的先传；中断后从断点继续。</translation>
    </message>
    <message>
        <source>Need you: %1</source>
        <translation>需要处理：%1</translation>
    </message>
    <message>
        <source>Show all (%1)</source>
        <translation>全部（%1）</translation>
    </message>
    <message>
        <source>Still here</source>
        <translation>尚未送达</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::LeftDialog</name>
    <message>
        <source>Open the record</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::LegalAidEditor</name>
    <message>
        <source>No income check</source>
        <translation>免予经济困难审查</translation>
    </message>
    <message>
        <source>Within the standard</source>
        <translation>符合经济困难标准</translation>
    </message>
    <message>
        <source>Above the standard</source>
        <translation>超出经济困难标准</translation>
    </message>
    <message>
        <source>Told what applies and what follows from a false statement; the signed paper is kept.</source>
        <translation>已告知适用条件和虚假承诺的后果，签署的纸质件存档。</translation>
    </message>
    <message>
        <source>The threshold for minors applies.</source>
        <translation>适用未成年人降低的门槛。</translation>
    </message>
    <message>
        <source>Defence must be given (Legal Aid Law, article 25).</source>
        <translation>属应当提供辩护的情形（法律援助法第二十五条）。</translation>
    </message>
    <message>
        <source>To be asked</source>
        <translation>待询问</translation>
    </message>
    <message>
        <source>Take the ground: %1</source>
        <translation>采用免审事由：%1</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::LookCard</name>
    <message>
        <source>Screen</source>
        <translation>屏幕显示</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>特大</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Introduction to the window</source>
        <translation>功能导览</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::MainWindow</name>
    <message>
        <source>Fengqiao</source>
        <translation>枫桥</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>studio and program</comment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%n new assignment(s)</source>
        <translation>
            <numerusform>新交办 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::MediationEditor</name>
    <message>
        <source>Where no agreement was reached: arbitration, administrative and court ways.</source>
        <translation>未达成协议的，应告知当事人可通过仲裁、行政、司法等途径维权。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>What was kept is corrected on the case page, by a new entry.</source>
        <translation>已存的记录请在案件页更正，原记录保留。</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::MediatorDialog</name>
    <message>
        <source>Add a mediator</source>
        <translation>添加调解员</translation>
    </message>
    <message>
        <source>Change the mediator</source>
        <translation>修改调解员</translation>
    </message>
    <message>
        <source>Mediator&apos;s name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>所在调解组织</translation>
    </message>
    <message>
        <source>Full-time</source>
        <translation>专职</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>聘任日期</translation>
    </message>
    <message>
        <source>Until (empty while serving)</source>
        <translation>离任日期（在任留空）</translation>
    </message>
    <message>
        <source>A mediator needs a name.</source>
        <translation>请填写调解员姓名。</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>离任日期早于聘任日期。</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::MoneyField</name>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::PageView</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::Palette</name>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>本页操作</translation>
    </message>
    <message>
        <source>Recent records</source>
        <translation>最近的记录</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>服务记录</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Nothing found. Try a part of a name, its pinyin initials, a number, or what you want to do.</source>
        <translation>没有找到。可以输入姓名的一部分、拼音首字母、案号，或想做的事。</translation>
    </message>
    <message>
        <source>What do you want to do or find?</source>
        <translation>想做什么，或想找什么？</translation>
    </message>
    <message>
        <source>Find a command, a page, a record or a person</source>
        <translation>查找操作、页面、服务记录或人员</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::PaperList</name>
    <message>
        <source>Not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>已制作</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::PapersDialog</name>
    <message>
        <source>Papers: %1</source>
        <translation>材料清单：%1</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>执行起始日期</translation>
    </message>
    <message>
        <source>Papers, one a line</source>
        <translation>材料（每行一项）</translation>
    </message>
    <message>
        <source>From which day does it hold?</source>
        <translation>请填写从哪一天起执行。</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::PapersPage</name>
    <message>
        <source>Save the paper</source>
        <translation>保存文书</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签</translation>
    </message>
    <message>
        <source>All who must sign have signed; noted with today&apos;s date.</source>
        <translation>应签名的人都已签名；以今天的日期登记。</translation>
    </message>
    <message>
        <source>ODT…</source>
        <translation>可编辑文档…</translation>
    </message>
    <message>
        <source>To go on writing in an office program</source>
        <translation>在办公软件中继续编辑</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Whole file</source>
        <translation>整卷</translation>
    </message>
    <message>
        <source>Drawing the pages…</source>
        <translation>正在生成页面…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已送往打印机。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Noted as signed: %1</source>
        <translation>已登记为已签：%1</translation>
    </message>
    <message>
        <source>Look at the pages, choose a printer (Ctrl+P)</source>
        <translation>预览并选择打印机（Ctrl+P）</translation>
    </message>
    <message>
        <source>Pages of the paper</source>
        <translation>文书页面</translation>
    </message>
    <message>
        <source>Print: %1</source>
        <translation>打印：%1</translation>
    </message>
    <message>
        <source>Print the whole file…</source>
        <translation>打印整卷…</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::PassphraseDialog</name>
    <message>
        <source>New passphrase of %1</source>
        <translation>为 %1 设置新口令</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::PassphraseFields</name>
    <message>
        <source>At least 8 characters, for example four words.</source>
        <translation>口令至少 8 个字符，例如四个词语。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入的口令不一致。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>At least 8 characters; four words that belong to no saying are easy to keep in mind.</source>
        <translation>至少 8 个字符。建议用四个互不相干的词语，好记又不易被猜到。</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>再次输入口令</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::PeoplePage</name>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>还没有人员</translation>
    </message>
    <message>
        <source>Whoever is named in a consultation, a dispute, an application for aid or a referral stands here.</source>
        <translation>咨询、纠纷、法律援助申请和转介中登记的当事人会列在这里。</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Try a part of the name, its pinyin or initials, the end of the ID number or the phone.</source>
        <translation>请试试姓名的一部分、拼音或首字母、身份证尾号或电话。</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>显示全部人员</translation>
    </message>
    <message>
        <source>Name, pinyin, end of the ID number, phone…</source>
        <translation>姓名、拼音首字母、身份证尾号、电话…</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>搜索人员</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>查找人员</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::PeriodPicker</name>
    <message>
        <source>%1-%2</source>
        <translation>%1年%2月</translation>
    </message>
    <message>
        <source>%1, quarter %2</source>
        <translation>%1年第%2季度</translation>
    </message>
    <message>
        <source>%1, first half</source>
        <translation>%1年上半年</translation>
    </message>
    <message>
        <source>%1, second half</source>
        <translation>%1年下半年</translation>
    </message>
    <message>
        <source>Year %1</source>
        <translation>%1年度</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Half-year</source>
        <translation>半年</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>上一期</translation>
    </message>
    <message>
        <source>The period after</source>
        <translation>下一期</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::PersonListModel</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>服务记录</translation>
    </message>
    <message>
        <source>Last on</source>
        <translation>最近日期</translation>
    </message>
    <message>
        <source>Last for</source>
        <translation>最近事项</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::PersonMark</name>
    <message numerus="yes">
        <source>Known as %1 (%n other record(s))</source>
        <translation>
            <numerusform>已认定为 %1（另有 %n 条记录）</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Not this person: take it back</source>
        <translation>不是此人：撤销认定</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::PersonPage</name>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>此前</translation>
    </message>
    <message>
        <source>Hide ID numbers</source>
        <translation>隐藏身份证号</translation>
    </message>
    <message>
        <source>Show ID numbers</source>
        <translation>显示身份证号</translation>
    </message>
    <message>
        <source>Join…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>拆分</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Joined: one person with %n record(s).</source>
        <translation>
            <numerusform>已合并为同一个人，共 %n 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Parted: they are two persons again.</source>
        <translation>已拆分为两个人。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Particulars</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>Likely the same person</source>
        <translation>可能是同一个人</translation>
    </message>
    <message>
        <source>Joined with</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>As</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>What about</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>服务记录</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::PhraseDialog</name>
    <message>
        <source>Topic</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>咨询类别</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>咨询内容</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复意见</translation>
    </message>
    <message>
        <source>Laws</source>
        <translation>法律依据</translation>
    </message>
    <message>
        <source>Name the topic, as you would look for it.</source>
        <translation>请填写事项名称，便于日后查找。</translation>
    </message>
    <message>
        <source>There is a phrase of this topic already.</source>
        <translation>该事项已有常用答复。</translation>
    </message>
    <message>
        <source>Write a question or an answer.</source>
        <translation>请填写咨询内容或答复意见。</translation>
    </message>
    <message>
        <source>Everybody in the studio reads the library: no names and no numbers of persons.</source>
        <translation>常用答复全工作室可见，请勿写入姓名、证件号码和电话。</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::PhrasesCard</name>
    <message numerus="yes">
        <source>%n phrase(s)</source>
        <translation>
            <numerusform>共 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Library of phrases</source>
        <translation>常用答复库</translation>
    </message>
    <message>
        <source>Questions that come again and again, with answer and law; a few keys take one into a consultation.</source>
        <translation>群众经常咨询的问题及答复、法律依据；按几个键即可填入咨询记录。</translation>
    </message>
    <message>
        <source>Open library…</source>
        <translation>打开常用答复库…</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::PhrasesPage</name>
    <message>
        <source>Library of phrases</source>
        <translation>常用答复库</translation>
    </message>
    <message numerus="yes">
        <source>%n phrase(s)</source>
        <translation>
            <numerusform>共 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Try a part of the topic, its pinyin or initials, or add a phrase.</source>
        <translation>可输入事项的一部分、拼音或首字母，或者新增一条。</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>咨询类别</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>咨询内容</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复意见</translation>
    </message>
    <message>
        <source>Laws</source>
        <translation>法律依据</translation>
    </message>
    <message>
        <source>Times used</source>
        <translation>使用次数</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Add a phrase</source>
        <translation>新增常用答复</translation>
    </message>
    <message>
        <source>Change the phrase</source>
        <translation>修改常用答复</translation>
    </message>
    <message>
        <source>Taken out: %1</source>
        <translation>已移除：%1</translation>
    </message>
    <message>
        <source>The starter set stands again; yours stayed.</source>
        <translation>已恢复初始常用答复，自编的仍保留。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>新增…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Restore the starter set</source>
        <translation>恢复初始内容</translation>
    </message>
    <message>
        <source>Topic, pinyin, law…</source>
        <translation>事项、拼音、法律依据…</translation>
    </message>
    <message>
        <source>Search the phrases</source>
        <translation>查找常用答复</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>事项列表</translation>
    </message>
    <message>
        <source>The chosen phrase</source>
        <translation>所选常用答复</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::PlanCard</name>
    <message>
        <source>Time %1, from</source>
        <translation>时段 %1 开始</translation>
    </message>
    <message>
        <source>Time %1, until</source>
        <translation>时段 %1 结束</translation>
    </message>
    <message>
        <source>Remove time %1</source>
        <translation>删除时段 %1</translation>
    </message>
    <message>
        <source>A time cannot be read. Write it as 12:00.</source>
        <translation>时间无法识别，请写成 12:00。</translation>
    </message>
    <message>
        <source>The line is metered just now.</source>
        <translation>当前网络按流量计费。</translation>
    </message>
    <message>
        <source>The line is not metered just now.</source>
        <translation>当前网络不按流量计费。</translation>
    </message>
    <message>
        <source>This computer does not tell whether its line is metered.</source>
        <translation>本机无法判断当前网络是否按流量计费。</translation>
    </message>
    <message>
        <source>When and what</source>
        <translation>何时收发</translation>
    </message>
    <message>
        <source>It goes by itself</source>
        <translation>自动收发</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>随时</translation>
    </message>
    <message>
        <source>Only at these times</source>
        <translation>只在以下时段</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>增加时段</translation>
    </message>
    <message>
        <source>Over a metered line (a telephone&apos;s)</source>
        <translation>使用按流量计费的网络（如手机热点）时</translation>
    </message>
    <message>
        <source>Records only, photos wait</source>
        <translation>只收发记录，照片暂缓</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部收发</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>都不收发</translation>
    </message>
    <message>
        <source>The line is bad: small pieces</source>
        <translation>网络较差：分小批收发</translation>
    </message>
    <message>
        <source>Photos and scans up to</source>
        <translation>照片和扫描件不超过</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Any size</source>
        <translation>不限大小</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::PlatformDialog</name>
    <message>
        <source>The platform</source>
        <translation>服务平台</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>What it is by its work</source>
        <translation>平台层级（按实际职能）</translation>
    </message>
    <message>
        <source>Demonstration platform</source>
        <translation>示范平台</translation>
    </message>
    <message>
        <source>Veterans&apos; window</source>
        <translation>退役军人服务窗口</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>请填写名称。</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::PlatformModel</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Division code</source>
        <translation>行政区划代码</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县（市、区）</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>示范</translation>
    </message>
    <message>
        <source>Veterans&apos; window</source>
        <translation>退役军人服务窗口</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::PolicyCard</name>
    <message>
        <source>Standards and time limits</source>
        <translation>标准与期限</translation>
    </message>
    <message>
        <source>What the county sets, each with the day from which it holds: income standard, limits, pay per case, duty, lists of papers.</source>
        <translation>由县（市、区）规定并注明执行日期：经济困难标准、办理期限、以案定补、值班与讲座、材料清单。</translation>
    </message>
    <message>
        <source>Show and change…</source>
        <translation>查看与修改…</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>查看…</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::PolicyPage</name>
    <message>
        <source>Standards and time limits</source>
        <translation>标准与期限</translation>
    </message>
    <message>
        <source>New value…</source>
        <translation>新标准…</translation>
    </message>
    <message>
        <source>from %1: %2</source>
        <translation>自 %1 起：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n 项材料</numerusform>
        </translation>
    </message>
    <message>
        <source>New list…</source>
        <translation>新清单…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>撤回：%1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Legal aid</source>
        <translation>法律援助</translation>
    </message>
    <message>
        <source>People&apos;s mediation</source>
        <translation>人民调解</translation>
    </message>
    <message>
        <source>Pay per settled case</source>
        <translation>以案定补</translation>
    </message>
    <message>
        <source>Duty, lectures, referrals</source>
        <translation>值班、讲座、转介</translation>
    </message>
    <message>
        <source>Lists of papers</source>
        <translation>材料清单</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::PolicyValueDialog</name>
    <message>
        <source>Holds from</source>
        <translation>执行起始日期</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>From which day does it hold?</source>
        <translation>请填写从哪一天起执行。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value for this.</source>
        <translation>“%1”不是有效的数值。</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::PrintDialog</name>
    <message>
        <source>On both sides</source>
        <translation>双面打印</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Pages as they will be printed</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. A PDF can be printed elsewhere.</source>
        <translation>本机未安装打印机。可先存为 PDF，再到别处打印。</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::QuickConsultation</name>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n 岁</numerusform>
        </translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>全部项目</translation>
    </message>
    <message>
        <source>Anonymous, or not</source>
        <translation>匿名／不匿名</translation>
    </message>
    <message>
        <source>Enter: next field · Ctrl+Enter: save · Ctrl+Shift+Enter: save and next</source>
        <translation>Enter 下一项 · Ctrl+Enter 保存 · Ctrl+Shift+Enter 保存并登记下一件</translation>
    </message>
    <message>
        <source>Saved today:</source>
        <translation>今日已登记：</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Take back %1</source>
        <translation>撤回 %1</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤回：%1</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::Rail</name>
    <message>
        <source>Fengqiao</source>
        <translation>枫桥</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面导航</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::RecordActions</name>
    <message>
        <source>Folder for the ledgers</source>
        <translation>选择台账保存位置</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>保存文件</translation>
    </message>
    <message>
        <source>Still at work: %1. Wait for it, or stop it.</source>
        <translation>%1尚未完成，请等待或先停止。</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Exported: %1 records</source>
        <translation>已导出 %1 条记录</translation>
    </message>
    <message>
        <source>Exported: %1 records; %2 confidential ones of others were left out</source>
        <translation>已导出 %1 条记录；他人经办的 %2 条保密记录未导出</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Choose at most %1 records: their papers are printed one behind the other.</source>
        <translation>一次最多选择 %1 条记录：文书将依次打印。</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message numerus="yes">
        <source>Sent to the printer: %n page(s)</source>
        <translation>
            <numerusform>已发送到打印机：%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the papers</source>
        <translation>正在生成文书</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n page(s)</source>
        <translation>
            <numerusform>%1：%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 confidential ones of others were left out</source>
        <translation>%1；另有 %2 条他人经办的保密记录未包括</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>正在办结</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>正在删除</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>正在恢复</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::RecordDetail</name>
    <message>
        <source>The center says: %1</source>
        <translation>县中心答复：%1</translation>
    </message>
    <message>
        <source>Linked: %1 %2</source>
        <translation>关联记录：%1 %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一环节</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Hide ID numbers</source>
        <translation>隐藏身份证号</translation>
    </message>
    <message>
        <source>Show ID numbers</source>
        <translation>显示身份证号</translation>
    </message>
    <message>
        <source>Papers…</source>
        <translation>文书…</translation>
    </message>
    <message>
        <source>Compare and decide…</source>
        <translation>对照并决定…</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::RecordEditor</name>
    <message>
        <source>To be checked.</source>
        <translation>请核对。</translation>
    </message>
    <message>
        <source>To be checked. The ledger says: %1</source>
        <translation>请核对。台账原文：%1</translation>
    </message>
    <message>
        <source>This cannot be read. Write a date as 2021-07-03, an amount as 1234.50.</source>
        <translation>无法识别。日期请写成 2021-07-03，金额请写成 1234.50。</translation>
    </message>
    <message>
        <source>Not saved yet: please mend the fields marked red.</source>
        <translation>尚未保存，请先更正标红的字段。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Not saved: %1 Your entries are kept as a draft.</source>
        <translation>未能保存：%1您填写的内容已存为草稿。</translation>
    </message>
    <message>
        <source>Not saved: %1 Your entries are still here.</source>
        <translation>未能保存：%1您填写的内容仍保留在本页。</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>对比…</translation>
    </message>
    <message>
        <source>Draft kept at %1</source>
        <translation>草稿已于 %1 保存</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新建：%1</translation>
    </message>
    <message>
        <source>Veterans&apos; window</source>
        <translation>退役军人服务窗口</translation>
    </message>
    <message>
        <source>What was half written is shown, kept at %1.</source>
        <translation>显示的是 %1 保存的草稿。</translation>
    </message>
    <message>
        <source>Show what is saved</source>
        <translation>显示已保存的内容</translation>
    </message>
    <message>
        <source>Kept as a draft: %1</source>
        <translation>已存为草稿：%1</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Change to %1</source>
        <translation>改为 %1</translation>
    </message>
    <message>
        <source>Change to %1 yuan</source>
        <translation>改为 %1 元</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to mend</source>
        <translation>
            <numerusform>%n 项请改正</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to look at</source>
        <translation>
            <numerusform>%n 项请核对</numerusform>
        </translation>
    </message>
    <message>
        <source>To the next one (F8)</source>
        <translation>转到下一处（F8）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>保存并关闭</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>保存并登记下一件</translation>
    </message>
    <message>
        <source>Next field to mend</source>
        <translation>下一个待改正项</translation>
    </message>
    <message>
        <source>Previous field to mend</source>
        <translation>上一个待改正项</translation>
    </message>
    <message>
        <source>Leave; what is not saved stays a draft</source>
        <translation>离开（未保存的内容留作草稿）</translation>
    </message>
    <message>
        <source>Photos are still being read. Save again in a moment.</source>
        <translation>照片还在读取，请稍后再保存。</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::RecordListModel</name>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>To correct: %1</source>
        <translation>待更正 %1 处</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Center</source>
        <translation>县中心</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Persons, topic</source>
        <translation>当事人或主题</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::RecordTable</name>
    <message>
        <source>As the window has room</source>
        <translation>按窗口宽度自动显示</translation>
    </message>
    <message>
        <source>Last changed first</source>
        <translation>最近修改的排在前面</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::RecordsPage</name>
    <message>
        <source>Export ledger</source>
        <translation>导出台账</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>服务记录</translation>
    </message>
    <message>
        <source>The waste bin is empty</source>
        <translation>回收站是空的</translation>
    </message>
    <message>
        <source>What you delete lies here and can be taken back.</source>
        <translation>删除的记录会放在这里，可以还原。</translation>
    </message>
    <message>
        <source>No record fits</source>
        <translation>没有符合条件的记录</translation>
    </message>
    <message>
        <source>Fewer conditions show more. The search also knows pinyin initials and the last digits of an ID number.</source>
        <translation>请减少筛选条件再试。搜索支持拼音首字母和身份证号末几位。</translation>
    </message>
    <message>
        <source>Show all records</source>
        <translation>显示全部记录</translation>
    </message>
    <message>
        <source>No records yet</source>
        <translation>还没有服务记录</translation>
    </message>
    <message>
        <source>Enter the first service, or take over the ledgers that you have kept so far.</source>
        <translation>请登记第一件服务，或导入以往的台账。</translation>
    </message>
    <message>
        <source>New consultation</source>
        <translation>登记咨询</translation>
    </message>
    <message>
        <source>Import ledgers</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>A record was left half written: %1 (%2).</source>
        <translation>有一份记录未填完：%1（%2）。</translation>
    </message>
    <message>
        <source>%1 records were left half written, the last: %2 (%3).</source>
        <translation>有 %1 份记录未填完，最近一份：%2（%3）。</translation>
    </message>
    <message>
        <source>Continue draft</source>
        <translation>继续填写</translation>
    </message>
    <message>
        <source>%1: now %2</source>
        <translation>%1：已变更为“%2”</translation>
    </message>
    <message>
        <source>%1 lies in the waste bin.</source>
        <translation>%1 已移入回收站。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>已还原。</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation>Excel 工作簿（.xlsx）</translation>
    </message>
    <message>
        <source>Text table (.csv)</source>
        <translation>文本表格（.csv）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>共 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) closed</source>
        <translation>
            <numerusform>已办结 %n 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) lie in the waste bin</source>
        <translation>
            <numerusform>%n 条记录已移入回收站</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter · %1</source>
        <translation>筛选 · %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) stayed as they were</source>
        <translation>
            <numerusform>%n 条记录未变动</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2.</source>
        <translation>%1；%2。</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>查看原因</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Print the papers…</source>
        <translation>打印文书…</translation>
    </message>
    <message>
        <source>Papers as one PDF…</source>
        <translation>文书合并为 PDF…</translation>
    </message>
    <message>
        <source>Export as a ledger…</source>
        <translation>导出台账…</translation>
    </message>
    <message>
        <source>Mark as closed</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Show or hide the preview</source>
        <translation>显示或隐藏预览</translation>
    </message>
    <message>
        <source>Show or hide the filters</source>
        <translation>显示或隐藏筛选条件</translation>
    </message>
    <message>
        <source>Keep this list as…</source>
        <translation>将当前清单保存为…</translation>
    </message>
    <message>
        <source>Choose all records</source>
        <translation>全选记录</translation>
    </message>
    <message>
        <source>Sort by the next column</source>
        <translation>按后一列排序</translation>
    </message>
    <message>
        <source>Sort by the column before</source>
        <translation>按前一列排序</translation>
    </message>
    <message>
        <source>Turn the order round</source>
        <translation>反转排序</translation>
    </message>
    <message>
        <source>List: %1</source>
        <translation>清单：%1</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Which columns are shown, and in which order</source>
        <translation>显示哪些列及其顺序</translation>
    </message>
    <message>
        <source>Compare and decide…</source>
        <translation>对照并决定…</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::RecoveryCodeDialog</name>
    <message>
        <source>New recovery code</source>
        <translation>新的恢复码</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>The earlier code no longer opens the records. Destroy its print.</source>
        <translation>原恢复码已失效，请销毁原来的打印件。</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::RecoveryCodePanel</name>
    <message>
        <source>With this code the records can be opened when the passphrase is forgotten. Nobody can make it again from outside: without passphrase and code the records are lost. Keep it on paper, in a locked place, not on this computer.</source>
        <translation>忘记口令时，可凭恢复码打开服务记录。恢复码无法由他人代为找回：口令和恢复码都丢失，记录将无法打开。请打印或抄写在纸上，锁好保管，不要存放在本机。</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>存为文本文件…</translation>
    </message>
    <message>
        <source>I have printed it or written it down</source>
        <translation>我已打印或抄写恢复码</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已发送到打印机。</translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation>保存恢复码</translation>
    </message>
    <message>
        <source>recovery-code.txt</source>
        <translation>恢复码.txt</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>Saved. Move it off this computer.</source>
        <translation>已保存。请将文件移出本机妥善保管。</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>文件写入失败，请选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::ReportPage</name>
    <message>
        <source>Report</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>against the period before: %1</source>
        <translation>比上期 %1</translation>
    </message>
    <message>
        <source>Services (persons)</source>
        <translation>服务人次</translation>
    </message>
    <message>
        <source>Consultations</source>
        <translation>法律咨询</translation>
    </message>
    <message>
        <source>Disputes (settled / ended)</source>
        <translation>纠纷（调解成功 / 结案）</translation>
    </message>
    <message>
        <source>success rate %1 %</source>
        <translation>调解成功率 %1%</translation>
    </message>
    <message>
        <source>none ended yet</source>
        <translation>尚无结案</translation>
    </message>
    <message>
        <source>Legal aid (granted / applied)</source>
        <translation>法律援助（予以援助 / 申请）</translation>
    </message>
    <message>
        <source>recovered: %1 yuan</source>
        <translation>挽回损失 %1 元</translation>
    </message>
    <message>
        <source>Folder for the report</source>
        <translation>选择报表保存位置</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>正在生成报表…</translation>
    </message>
    <message>
        <source>Written: %1 (%2).</source>
        <translation>已生成：%1（%2）。</translation>
    </message>
    <message>
        <source>The period is not over yet; the report says so.</source>
        <translation>本期尚未结束，报表中已注明。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Not over yet</source>
        <translation>本期尚未结束</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>导出报表</translation>
    </message>
    <message>
        <source>All four</source>
        <translation>以上四种格式</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation>Excel 工作簿（.xlsx）</translation>
    </message>
    <message>
        <source>Pages (.pdf)</source>
        <translation>PDF 文档（.pdf）</translation>
    </message>
    <message>
        <source>Text table (.csv)</source>
        <translation>文本表格（.csv）</translation>
    </message>
    <message>
        <source>For programs (.json)</source>
        <translation>程序数据（.json）</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>矛盾纠纷</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>全部数据</translation>
    </message>
    <message>
        <source>Open the records behind the figure</source>
        <translation>打开该数据对应的记录</translation>
    </message>
    <message>
        <source>Another folder for the station…</source>
        <translation>更换报送文件夹…</translation>
    </message>
    <message>
        <source>Send to the station</source>
        <translation>报送服务站</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>打印报表</translation>
    </message>
    <message>
        <source>Export the report in all four formats</source>
        <translation>导出报表（四种格式）</translation>
    </message>
    <message>
        <source>Reading the records of the period…</source>
        <translation>正在读取本期记录…</translation>
    </message>
    <message>
        <source>This period is not over: what is entered later would be missing at the station.</source>
        <translation>本期还没有结束：以后登记的服务不会出现在已报送的报表里。</translation>
    </message>
    <message>
        <source>Send all the same</source>
        <translation>仍要报送</translation>
    </message>
    <message>
        <source>Ready for the station: %1 in %2.</source>
        <translation>已备好报送材料：%1，在文件夹 %2。</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between two files</comment>
        <translation>和</translation>
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation>图片已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已生成：%1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>See the pages, and print them (Ctrl+P)</source>
        <translation>预览报表页面并打印（Ctrl+P）</translation>
    </message>
    <message>
        <source>Workbook and pages, in one folder, under the names that the station expects</source>
        <translation>把 Excel 工作簿和 PDF 存进同一个文件夹，文件名按服务站的要求</translation>
    </message>
    <message>
        <source>Persons served</source>
        <translation>服务人次</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::ReportPreview</name>
    <message>
        <source>Pages of the report</source>
        <translation>报表页面</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Print all pages (Ctrl+P)</source>
        <translation>打印全部页面（Ctrl+P）</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>打印报表</translation>
    </message>
    <message>
        <source>The first %1 of %2 pages</source>
        <translation>前 %1 页，共 %2 页</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>共 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Drawing the pages…</source>
        <translation>正在生成页面…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已发送到打印机。</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::ReportTable</name>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>A year ago</source>
        <translation>上年同期</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Opens the records behind the figure</source>
        <translation>打开该数据对应的记录</translation>
    </message>
    <message>
        <source>Open the records behind the figure</source>
        <translation>打开该数据对应的记录</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::RestoreDialog</name>
    <message>
        <source>Take the backup over</source>
        <translation>恢复此备份</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Take over a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>The records on this computer are replaced by those of the backup. What was entered after it is set aside in the studio&apos;s folder, not deleted.</source>
        <translation>本机的服务记录将替换为备份中的记录。备份之后登记的内容不会删除，另存于工作室的资料文件夹中。</translation>
    </message>
    <message>
        <source>The records of the backup are put on this computer.</source>
        <translation>将把备份中的服务记录恢复到本机。</translation>
    </message>
    <message>
        <source>Backup file</source>
        <translation>备份文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Backups (*.fengqiao *.db);;All files (*)</source>
        <translation>备份文件 (*.fengqiao *.db);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose the backup file first.</source>
        <translation>请先选择备份文件。</translation>
    </message>
    <message>
        <source>Checking the backup…</source>
        <translation>正在核对备份…</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::RosterCard</name>
    <message>
        <source>Demonstration</source>
        <translation>示范</translation>
    </message>
    <message>
        <source>Veterans&apos; window</source>
        <translation>退役军人服务窗口</translation>
    </message>
    <message>
        <source>A town has %1 full-time mediators; %2 serve here now.</source>
        <translation>每个镇（街）应配备 %1 名专职调解员，现有 %2 名。</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>%1 members, %2 women</source>
        <translation>委员 %1 人，其中女委员 %2 人</translation>
    </message>
    <message>
        <source>Full-time</source>
        <translation>专职</translation>
    </message>
    <message>
        <source>Part-time</source>
        <translation>兼职</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>Platform and people</source>
        <translation>本室平台与人员</translation>
    </message>
    <message>
        <source>What this place is and who serves in it. It is sent to the center with the records.</source>
        <translation>本平台的层级、调解组织和调解员，随记录一并报送中心。</translation>
    </message>
    <message>
        <source>Mediation committees</source>
        <translation>人民调解委员会</translation>
    </message>
    <message>
        <source>Mediators</source>
        <translation>人民调解员</translation>
    </message>
    <message>
        <source>Add a committee…</source>
        <translation>添加调解组织…</translation>
    </message>
    <message>
        <source>Add a mediator…</source>
        <translation>添加调解员…</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::SelectionDetail</name>
    <message numerus="yes">
        <source>%Ln record(s) chosen</source>
        <translation>
            <numerusform>已选 %Ln 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl and Shift with a click or an arrow key choose more, Ctrl+A all.</source>
        <translation>按住 Ctrl 或 Shift 点击或按方向键可多选，Ctrl+A 全选。</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::ServiceEditor</name>
    <message>
        <source>As 09:00; the minutes follow.</source>
        <translation>格式如 09:00，时长自动计算。</translation>
    </message>
    <message>
        <source>Complete before the person leaves: at most one visit.</source>
        <translation>离开前备齐，让群众“最多跑一次”。</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::ShortcutSheet</name>
    <message>
        <source>All shortcuts</source>
        <translation>全部快捷键</translation>
    </message>
    <message>
        <source>To the next field</source>
        <translation>移到下一项</translation>
    </message>
    <message>
        <source>To the field before</source>
        <translation>移到上一项</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Tick, press the button that is marked</source>
        <translation>勾选，或按下当前按钮</translation>
    </message>
    <message>
        <source>To the row or choice above or below</source>
        <translation>在列表、选项或提示中上下移动</translation>
    </message>
    <message>
        <source>Take what is marked, open the row</source>
        <translation>选用当前项，打开当前行</translation>
    </message>
    <message>
        <source>Undo what was typed</source>
        <translation>撤销输入</translation>
    </message>
    <message>
        <source>Save the form</source>
        <translation>保存表单</translation>
    </message>
    <message>
        <source>Close what lies on top: palette, help, dialog</source>
        <translation>关闭最上层：查找框、帮助、对话框</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全部页面</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>本页操作</translation>
    </message>
    <message>
        <source>In forms and lists</source>
        <translation>表单与列表</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::StatusBar</name>
    <message>
        <source>Last backup: %1</source>
        <translation>最近备份：%1</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>user and role</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 条，共 %2 条</translation>
    </message>
    <message>
        <source>Everything has been sent</source>
        <translation>全部已推送</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) waiting to be sent</source>
        <translation>
            <numerusform>待推送 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>立即推送</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::StrengthBar</name>
    <message>
        <source>too easy to guess</source>
        <translation>太容易被猜到</translation>
    </message>
    <message>
        <source>acceptable</source>
        <translation>尚可</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>很强</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::StudioCard</name>
    <message>
        <source>Studio</source>
        <translation>工作室</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Division code</source>
        <translation>行政区划代码</translation>
    </message>
    <message>
        <source>Word in case numbers</source>
        <translation>案号简称</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>资料文件夹</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::StudioStep</name>
    <message>
        <source>Say what the studio is called.</source>
        <translation>请填写工作室名称。</translation>
    </message>
    <message>
        <source>List of divisions</source>
        <translation>行政区划表</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格文件 (*.csv)</translation>
    </message>
    <message>
        <source>A valid code.</source>
        <translation>代码有效。</translation>
    </message>
    <message>
        <source>The code is not in the list of divisions.</source>
        <translation>行政区划表中没有这个代码，请核对。</translation>
    </message>
    <message>
        <source>Open a list of divisions…</source>
        <translation>打开行政区划表…</translation>
    </message>
    <message>
        <source>A table (CSV) from the county center; or type the code below.</source>
        <translation>由县中心提供的表格（CSV）；也可在下方直接填写代码。</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县（市、区）</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>镇（街道）</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Division code</source>
        <translation>行政区划代码</translation>
    </message>
    <message>
        <source>Twelve digits: province, city, county, town, village.</source>
        <translation>共 12 位，依次为省、市、县、镇、村。</translation>
    </message>
    <message>
        <source>Name of the studio</source>
        <translation>工作室名称</translation>
    </message>
    <message>
        <source>Word in case numbers</source>
        <translation>案号简称</translation>
    </message>
    <message>
        <source>Stands in the numbers of mediations, as 白 in 〔2021〕白民调字第0012号.</source>
        <translation>用于调解案号，如〔2021〕白民调字第0012号中的“白”。</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::SubsidyPage</name>
    <message>
        <source>Pay per case</source>
        <translation>以案定补</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) count, %1 yuan</source>
        <translation>
            <numerusform>计发 %n 件，共 %1 元</numerusform>
        </translation>
    </message>
    <message>
        <source>Cases settled in the period. A double click opens the case; what is missing can be put in there.</source>
        <translation>本期达成协议的案件。双击打开案件，可在其中补齐材料。</translation>
    </message>
    <message>
        <source>%1 confidential cases of others are not shown.</source>
        <translation>另有 %1 件他人的保密案件未列出。</translation>
    </message>
    <message>
        <source>No case was settled in this period</source>
        <translation>本期没有调解成功的案件</translation>
    </message>
    <message>
        <source>A case counts for the month in which its agreement was reached.</source>
        <translation>案件计入达成协议的月份。</translation>
    </message>
    <message>
        <source>No mediator named</source>
        <translation>未填调解员</translation>
    </message>
    <message>
        <source>%1 of %2 count</source>
        <translation>计发 %1 件，共 %2 件</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Settled on</source>
        <translation>达成协议日期</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Why it does not count</source>
        <translation>不计发原因</translation>
    </message>
    <message>
        <source>Export the sheet</source>
        <translation>导出以案定补表</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Export sheet</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Cases of the pay sheet</source>
        <translation>补贴表案件</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::TimeLineCard</name>
    <message>
        <source>Investigation</source>
        <translation>调查</translation>
    </message>
    <message>
        <source>Mediation session %1</source>
        <translation>第 %1 次调解</translation>
    </message>
    <message>
        <source>Instalment %1 paid</source>
        <translation>第 %1 期已付</translation>
    </message>
    <message>
        <source>Follow-up visit</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Judicial confirmation applied for</source>
        <translation>申请司法确认</translation>
    </message>
    <message>
        <source>Judicial confirmation: %1</source>
        <translation>司法确认：%1</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>Corrected: %1</source>
        <translation>更正：%1</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>期限内</translation>
    </message>
    <message>
        <source>late</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Limit: %1</source>
        <translation>期限：%1</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Correct the entry of %1</source>
        <translation>更正 %1 的记录</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::TopBar</name>
    <message>
        <source>Search the records</source>
        <translation>搜索服务记录</translation>
    </message>
    <message>
        <source>Other  </source>
        <translation>其他登记  </translation>
    </message>
    <message>
        <source>New dispute  F3</source>
        <translation>登记纠纷  F3</translation>
    </message>
    <message>
        <source>New consultation  F2</source>
        <translation>登记咨询  F2</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Lock the store (Ctrl+L)</source>
        <translation>锁定资料库（Ctrl+L）</translation>
    </message>
    <message>
        <source>Name, pinyin initials, number, phone…   Ctrl+F</source>
        <translation>姓名、拼音首字母、案号、电话…   Ctrl+F</translation>
    </message>
    <message>
        <source>Help for this page (F1)</source>
        <translation>本页帮助（F1）</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>本页帮助</translation>
    </message>
    <message>
        <source>New dispute (F3)</source>
        <translation>登记纠纷（F3）</translation>
    </message>
    <message>
        <source>New dispute</source>
        <translation>登记纠纷</translation>
    </message>
    <message>
        <source>New consultation (F2)</source>
        <translation>登记咨询（F2）</translation>
    </message>
    <message>
        <source>New consultation</source>
        <translation>登记咨询</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::TrafficCard</name>
    <message>
        <source>Last exchanged whole: %1</source>
        <translation>上次全部完成：%1</translation>
    </message>
    <message>
        <source>Nothing has been exchanged yet.</source>
        <translation>还没有与县中心收发过。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前状态</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>立即推送</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>一小时</translation>
    </message>
    <message>
        <source>Until tomorrow morning</source>
        <translation>到明天上午</translation>
    </message>
    <message>
        <source>Until I resume</source>
        <translation>直到手动恢复</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::UnlockScreen</name>
    <message>
        <source>Open with the recovery code</source>
        <translation>用恢复码解锁</translation>
    </message>
    <message>
        <source>Unlock the records</source>
        <translation>解锁服务记录</translation>
    </message>
    <message>
        <source>The 32 letters and digits that were printed when the studio was set up. Afterwards set a new passphrase in the settings.</source>
        <translation>请输入首次设置时打印的 32 位恢复码（字母和数字）。解锁后请在“设置”中重设口令。</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>正在解锁…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Back to the passphrase</source>
        <translation>返回口令解锁</translation>
    </message>
    <message>
        <source>Passphrase forgotten?</source>
        <translation>忘记口令？</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::UserDialog</name>
    <message>
        <source>Add a user</source>
        <translation>添加用户</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::UsersCard</name>
    <message>
        <source>No access</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation>修改口令…</translation>
    </message>
    <message>
        <source>End access</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Give access again</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Each has a passphrase of their own; ending a user&apos;s access keeps their records.</source>
        <translation>每个用户使用各自的口令；停用用户后，其登记的记录仍然保留。</translation>
    </message>
    <message>
        <source>Add a user…</source>
        <translation>添加用户…</translation>
    </message>
    <message>
        <source>New recovery code…</source>
        <translation>更换恢复码…</translation>
    </message>
    <message>
        <source>Adding the user…</source>
        <translation>正在添加用户…</translation>
    </message>
    <message>
        <source>%1 can open the records now.</source>
        <translation>%1 现在可以打开服务记录。</translation>
    </message>
    <message>
        <source>Changing the passphrase…</source>
        <translation>正在修改口令…</translation>
    </message>
    <message>
        <source>The passphrase was changed.</source>
        <translation>口令已修改。</translation>
    </message>
    <message>
        <source>Making a recovery code…</source>
        <translation>正在生成恢复码…</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::ViewMenu</name>
    <message>
        <source>Keep this list</source>
        <translation>保存清单</translation>
    </message>
    <message>
        <source>Rename the list</source>
        <translation>重命名清单</translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation>清单名称</translation>
    </message>
    <message>
        <source>There is a list of the name &quot;%1&quot; already.</source>
        <translation>已有名为“%1”的清单。</translation>
    </message>
    <message>
        <source>Open disputes</source>
        <translation>未结纠纷</translation>
    </message>
    <message>
        <source>To correct</source>
        <translation>待更正</translation>
    </message>
    <message>
        <source>Not yet at the center</source>
        <translation>未上报中心</translation>
    </message>
    <message>
        <source>This month&apos;s consultations</source>
        <translation>本月咨询</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1（已改）</translation>
    </message>
    <message>
        <source>Kept lists</source>
        <translation>已保存的清单</translation>
    </message>
    <message>
        <source>Lists that are kept under a name</source>
        <translation>已命名保存的清单</translation>
    </message>
    <message>
        <source>Keep this list as…</source>
        <translation>将当前清单保存为…</translation>
    </message>
    <message>
        <source>Keep the changes in &quot;%1&quot;</source>
        <translation>将更改保存到“%1”</translation>
    </message>
    <message>
        <source>Rename &quot;%1&quot;…</source>
        <translation>重命名“%1”…</translation>
    </message>
    <message>
        <source>Remove &quot;%1&quot;</source>
        <translation>移除“%1”</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>已移除：%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::WorkBar</name>
    <message>
        <source>%1: %L2 of %L3</source>
        <translation>%1：%L2 / %L3</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>fengqiao::ui::Workbench</name>
    <message>
        <source>Demonstration: invented people and cases; all of it is thrown away on exit.</source>
        <translation>演示模式：人员和案件均为虚构，退出后全部清除。</translation>
    </message>
    <message>
        <source>%1 overdue, %2 due today</source>
        <translation>逾期 %1 项，今天到期 %2 项</translation>
    </message>
    <message numerus="yes">
        <source>%n deadline(s) overdue</source>
        <translation>
            <numerusform>有 %n 项期限已逾期</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>New consultation</source>
        <translation>登记咨询</translation>
    </message>
    <message>
        <source>New dispute</source>
        <translation>登记纠纷</translation>
    </message>
    <message>
        <source>Search the records</source>
        <translation>搜索服务记录</translation>
    </message>
    <message>
        <source>Lock the store</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>登记%1</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>查找一切</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>本页帮助</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>全部快捷键</translation>
    </message>
    <message>
        <source>Introduction to the window</source>
        <translation>功能导览</translation>
    </message>
    <message numerus="yes">
        <source>%n new assignment(s)</source>
        <translation>
            <numerusform>新交办 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide between two versions of a record</source>
        <translation>在同一记录的两个版本之间决定</translation>
    </message>
    <message>
        <source>Send to the county center now</source>
        <translation>立即推送到县中心</translation>
    </message>
    <message>
        <source>Resume sending</source>
        <translation>恢复收发</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>暂停收发</translation>
    </message>
</context>
</TS>
