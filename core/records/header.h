// What every record carries, whatever its kind.
#pragma once

#include "core/records/field.h"
#include "core/records/vocabulary.h"

#include <QDateTime>

#include <vector>

namespace fengqiao::records {

// A value that could not be taken as it stood in a ledger: kept as written until somebody corrects
// the field. `field` is the dotted wire path ("person.id_number"), `code` the finding's code.
struct Mark {
  QString field;
  QString code;
  QString written;

  bool operator==(const Mark&) const = default;
};

template <>
struct Description<Mark> {
  static constexpr auto fields =
      std::tuple{field("field", "Field", "字段", &Mark::field, Need::required),
                 field("code", "Finding", "问题", &Mark::code, Need::required),
                 field("written", "As written", "原文", &Mark::written)};
};

// One step on the way of a record. Steps are only ever added: a mistake is corrected by a later
// step that names the one it replaces, and the old one stays readable (course.h).
struct Step {
  int number = 0;   // 1, 2, ... within the record
  int corrects = 0; // number of the step that this one replaces, 0 = none
  State state = State::open;
  QDate on;     // local day on which it happened
  QString by;   // who entered it
  QDateTime at; // UTC, when it was entered
  QString note; // what was done; why the old step was wrong

  bool operator==(const Step&) const = default;
};

template <>
struct Description<Step> {
  static constexpr auto fields =
      std::tuple{field("number", "Step", "序号", &Step::number),
                 field("corrects", "Replaces step", "更正序号", &Step::corrects),
                 field("state", "State", "环节", &Step::state, Need::required),
                 field("on", "Date", "日期", &Step::on, Need::required),
                 field("by", "Entered by", "登记人", &Step::by),
                 field("at", "Entered at", "登记时间", &Step::at),
                 field("note", "Note", "说明", &Step::note)};
};

struct Header {
  RecordId id;
  QString number; // readable, per studio, kind and year; empty until the first save
  State state = State::open;
  QString division;             // twelve digits, of the studio
  QString handler;              // who handled it: adviser, mediator
  bool adviser_service = false; // a service of the village legal adviser (domain 5)
  std::optional<Channel> channel;
  Origin origin = Origin::own;
  QDate occurred_on; // local day on which it came in or took place
  QDate closed_on;   // local day on which it ended
  std::vector<Group> groups;
  int people = 1; // persons served
  int minutes = 0;
  bool confidential = false;   // for handler and manager only
  QString campaign;            // name of the campaign that it counts toward (campaign.h)
  std::vector<Step> steps;     // empty for records that came with a state and no way to it
  std::vector<RecordId> links; // records that this one came from or led to
  QString remarks;
  std::vector<Mark> marks;
  int revision = 0;     // 0 = never saved; the store counts
  QDateTime created_at; // UTC
  QString created_by;
  QDateTime updated_at; // UTC
  QString updated_by;

  bool operator==(const Header&) const = default;
};

template <>
struct Description<Header> {
  static constexpr auto fields = std::tuple{
      field("id", "Id", "编码", &Header::id),
      field("number", "Number", "编号", &Header::number, Need::optional,
            "案件编号|案号|卷宗号|文号|受理编号"),
      field("state", "State", "状态", &Header::state, Need::required, "办理状态|案件状态"),
      field("division", "Division", "行政区划代码", &Header::division, Need::optional, "区划代码"),
      field("handler", "Handled by", "经办人", &Header::handler, Need::optional,
            "接待人|调解员|承办人|登记人|值班人员|主讲人|接待律师|答复人"),
      field("adviser_service", "Adviser's service", "村居法律顾问服务", &Header::adviser_service),
      field("channel", "Channel", "服务方式", &Header::channel, Need::optional,
            "咨询方式|来访方式|方式|渠道|受理方式"),
      field("origin", "Origin", "任务来源", &Header::origin, Need::optional, "交办来源"),
      field("occurred_on", "Date", "日期", &Header::occurred_on, Need::required,
            "时间|登记日期|咨询日期|咨询时间|来访日期|服务日期|申请日期|申请时间|登记时间"),
      field("closed_on", "Closed on", "结案日期", &Header::closed_on, Need::optional,
            "办结日期|结案时间|办结时间|结束日期"),
      field("groups", "Groups", "人员类别", &Header::groups, Need::optional,
            "人员类型|特殊人群|群体类别|服务对象"),
      field("people", "People served", "涉及人数", &Header::people, Need::optional,
            "人数|人次|服务人次|受众人数|参加人数"),
      field("minutes", "Minutes", "时长（分钟）", &Header::minutes, Need::optional,
            "时长|服务时长|分钟"),
      field("confidential", "Confidential", "保密", &Header::confidential),
      field("campaign", "Campaign", "专项活动", &Header::campaign, Need::optional, "活动名称"),
      field("steps", "Steps", "办理经过", &Header::steps),
      field("links", "Linked records", "关联记录", &Header::links),
      field("remarks", "Remarks", "备注", &Header::remarks, Need::optional, "说明"),
      field("marks", "To correct", "待更正", &Header::marks),
      field("revision", "Revision", "版本", &Header::revision),
      field("created_at", "Created at", "创建时间", &Header::created_at),
      field("created_by", "Created by", "创建人", &Header::created_by),
      field("updated_at", "Updated at", "更新时间", &Header::updated_at),
      field("updated_by", "Updated by", "更新人", &Header::updated_by)};
};

} // namespace fengqiao::records
