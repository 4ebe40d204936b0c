// A person or body as a party of a record. What the law asks as a minimum; nothing is mandatory
// here, the kinds say what they need ([PIPL]: minimum fields).
#pragma once

#include "core/records/field.h"
#include "core/records/vocabulary.h"

namespace fengqiao::records {

struct Person {
  RecordId identity; // who it is where the user said so; the same id = the same person
  QString name;
  std::optional<Gender> gender;
  Entered<IdNumber> id_number;
  QDate birth_date;
  Entered<Phone> phone;
  QString address;
  QString ethnic_group;
  QString occupation;
  QString legal_representative; // of a body: company, cooperative, committee

  bool operator==(const Person&) const = default;
};

template <>
struct Description<Person> {
  static constexpr auto fields =
      std::tuple{field("identity", "Identity", "", &Person::identity),
                 field("name", "Name", "姓名", &Person::name, Need::required,
                       "当事人|咨询人|来访人|当事人姓名|咨询人姓名|名称"),
                 field("gender", "Gender", "性别", &Person::gender),
                 field("id_number", "ID number", "身份证号", &Person::id_number, Need::optional,
                       "身份证号码|身份证|公民身份号码|证件号码|证件号"),
                 field("birth_date", "Birth date", "出生日期", &Person::birth_date, Need::optional,
                       "出生年月日"),
                 field("phone", "Phone", "联系电话", &Person::phone, Need::optional,
                       "电话|联系方式|手机|手机号|手机号码|电话号码"),
                 field("address", "Address", "住址", &Person::address, Need::optional,
                       "地址|住所|家庭住址|联系地址|户籍地址"),
                 field("ethnic_group", "Ethnic group", "民族", &Person::ethnic_group),
                 field("occupation", "Occupation", "职业", &Person::occupation, Need::optional,
                       "工作单位|职业或单位"),
                 field("legal_representative", "Legal representative", "法定代表人",
                       &Person::legal_representative)};
};

// Age in full years on `day`; nothing without a birth date (own or from the ID number).
std::optional<int> age_on(const Person& person, QDate day);

// Groups that follow from birth date, gender (own or from the ID number) and day of service: minor
// (under 18, Law on the Protection of Minors art. 2), elderly (60 and over, Law on the Elderly art.
// 2), woman.
std::vector<Group> groups_by_particulars(const Person& person, QDate day);

} // namespace fengqiao::records
