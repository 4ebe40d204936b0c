#!/usr/bin/env python3
"""Makes the demonstration ledgers beside this file: invented people of the region 441299, which nobody has.

Run by hand when the ledgers are to change (needs python3-openpyxl and LibreOffice for the .xls):
  python3 resources/demo/make-ledgers.py
"""
import csv
import datetime as dt
import pathlib
import random
import subprocess

import openpyxl

HERE = pathlib.Path(__file__).parent
rng = random.Random(20210701)
SURNAMES = "陈李张黄梁罗邓何区莫谢苏伍欧冯周吴谭"
GIVEN = ["国强", "桂芳", "志明", "秀英", "伟文", "欣怡", "家辉", "少芬", "炳坤", "海燕", "永昌", "丽娟", "建华", "小玲", "文杰", "惠珍"]
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def id_number(female):
    birth = dt.date(1945, 1, 1) + dt.timedelta(days=rng.randrange(0, 20000))
    sequence = rng.randrange(0, 500) * 2 + (0 if female else 1)
    body = f"441299{birth:%Y%m%d}{sequence:03d}"
    return body + "10X98765432"[sum(int(d) * w for d, w in zip(body, WEIGHTS)) % 11]


def name():
    return rng.choice(SURNAMES) + rng.choice(GIVEN)


def written(day):
    """A day as different hands write it."""
    styles = [day, f"{day:%Y-%m-%d}", f"{day.year}.{day.month}.{day.day}", f"{day.year}年{day.month}月{day.day}日", f"{day:%Y/%m/%d}"]
    return rng.choice(styles)


CONSULTATIONS = [
    ("婚姻家庭", "离婚后子女抚养费如何主张", "抚养费按子女实际需要、父母负担能力和当地生活水平确定，可先协商。"),
    ("继承", "父亲遗留房屋如何办理继承", "先备齐死亡证明、亲属关系证明和房产证，可申请继承公证。"),
    ("劳动争议", "工厂拖欠三个月工资怎么办", "可向劳动监察部门投诉，也可申请劳动仲裁，符合条件的可申请法律援助。"),
    ("债权债务", "借条没有写还款日期还能追讨吗", "可以随时要求返还，应当给对方合理的准备时间。"),
    ("土地山林", "邻居占用自家林地种果树", "先查林权证四至，可申请人民调解或由镇政府处理。"),
    ("房屋宅基地", "宅基地确权登记需要什么材料", "身份证、户口簿、建房审批材料，向镇国土所申请。"),
    ("邻里", "邻居排水沟改道，雨水浸墙", "应当恢复原状，建议由村调委会到现场调解。"),
    ("社会保障", "退役军人优待金如何申请", "携带退役证到镇退役军人服务站登记。"),
    ("消费维权", "网购农机有质量问题商家不退", "可向平台和消费者委员会投诉，保留订单和检测材料。"),
]


def consultations():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "7月"
    sheet.append(["禄步镇白土村公共法律服务工作室法律咨询登记台账"])
    sheet.append(["2021年7月"])
    sheet.append(["序号", "日期", "姓名", "性别", "身份证号", "联系电话", "咨询方式", "咨询类别", "咨询内容", "答复意见", "接待人", "备注"])
    for n in range(1, 49):
        female = rng.random() < 0.5
        category, question, answer = rng.choice(CONSULTATIONS)
        number = id_number(female)
        if n in (11, 37):  # a slip of the pen, as every real ledger has
            number = number[:-1] + ("1" if number[-1] != "1" else "2")
        sheet.append([n, written(dt.date(2021, 7, rng.randrange(1, 31))), name(), "女" if female else "男", number,
                      f"138{rng.randrange(10**8):08d}", rng.choice(["来访", "来电", "微信", "网络", "上门", "来访"]), category,
                      question, answer, rng.choice(["李律师", "村法律顾问"]), rng.choice(["", "", "退役军人", "老年人", "农民工"])])
    sheet.append(["合计", None, "共48人次"])
    book.save(HERE / "consultation-ledger-2021-07.xlsx")


DISPUTES = [
    ("邻里纠纷", "排水沟改道，雨天积水浸入申请人墙体，双方多次争执。"),
    ("房屋宅基地纠纷", "围墙超出宅基地界线约三十公分，申请人要求拆除。"),
    ("山林土地纠纷", "两家对后山林地四至说法不一，均称持有老证。"),
    ("婚姻家庭纠纷", "母亲要求三名子女按月支付赡养费。"),
    ("合同纠纷", "收购商付定金后未按约收购砂糖橘，果子落地损失。"),
    ("损害赔偿纠纷", "狗咬伤人，双方对医药费和误工费数额有争议。"),
    ("劳动争议纠纷", "陶瓷厂拖欠三个月工资，工人要求结清。"),
    ("道路交通事故纠纷", "电动车与摩托车相撞，医疗费未付清。"),
]


def mediations():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "调解台账"
    sheet.append(["人民调解案件登记表（2021年度）"])
    sheet.append(["序号", "案件编号", "受理日期", "申请人", "申请人身份证号", "被申请人", "纠纷类型", "纠纷简要情况", "涉及人数", "调解员",
                  "调解结果", "协议金额（元）", "履行情况", "结案日期"])
    for n in range(1, 41):
        kind, facts = rng.choice(DISPUTES)
        accepted = dt.date(2021, 1, 5) + dt.timedelta(days=rng.randrange(0, 330))
        closed = accepted + dt.timedelta(days=rng.randrange(1, 25))
        settled = n not in (23,)
        money = rng.choice([None, 500, 1200, 2600.5, 8600, 12500]) if settled else None
        sheet.append([n, f"白民调〔2021〕{n}号", written(accepted), name(), id_number(rng.random() < 0.5), name(), kind, facts,
                      rng.randrange(2, 7), "何调解员", "调解成功" if settled else "调解不成", money, "已履行" if settled else None,
                      written(closed)])
    source = HERE / "mediation-ledger-2021.xlsx"
    book.save(source)
    subprocess.run(["soffice", "--headless", "--convert-to", "xls:MS Excel 97", "--outdir", str(HERE), str(source)], check=True)
    source.unlink()  # the demonstration reads the old format, as village offices save it


def legal_aid():
    with open(HERE / "legal-aid-ledger-2021-gb18030.csv", "w", encoding="gb18030", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(["申请日期", "申请人", "身份证号", "人员类别", "月人均收入", "申请事项", "是否承诺制", "审查结果", "承办单位", "挽回损失金额"])
        for _ in range(24):
            granted = rng.random() < 0.9
            day = written(dt.date(2021, 1, 10) + dt.timedelta(days=rng.randrange(0, 340)))
            rows.writerow([day if isinstance(day, str) else f"{day:%Y-%m-%d}", name(), id_number(rng.random() < 0.5),
                           rng.choice(["农民工", "老年人", "残疾人", "妇女", "退役军人"]), rng.choice([800, 1200, 1448]),
                           rng.choice(["请求支付劳动报酬", "请求工伤事故人身损害赔偿", "请求给付赡养费、抚养费"]), rng.choice(["是", "否"]),
                           "予以援助" if granted else "不予援助", "高要区法律援助处", rng.choice([3500, 5600, 12800]) if granted else ""])


consultations()
mediations()
legal_aid()
