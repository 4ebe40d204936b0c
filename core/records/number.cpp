#include "core/records/number.h"

#include <QRegularExpression>

namespace fengqiao::records {

using namespace Qt::StringLiterals;

QString format_number(Kind kind, const QString& word, RunningNumber number) {
  const QString sequence = QString::number(number.sequence).rightJustified(4, u'0');
  const QString year = QString::number(number.year);
  switch (kind) {
  case Kind::mediation:
    return u"〔"_s + year + u"〕"_s + word + u"民调字第"_s + sequence + u"号"_s;
  case Kind::consultation:
    return u"咨 "_s + year + u'-' + sequence;
  case Kind::legal_aid:
    return u"援 "_s + year + u'-' + sequence;
  case Kind::legal_education:
    return u"宣 "_s + year + u'-' + sequence;
  case Kind::legal_opinion:
    return u"意 "_s + year + u'-' + sequence;
  case Kind::duty:
    return u"值 "_s + year + u'-' + sequence;
  case Kind::referral:
    return u"转 "_s + year + u'-' + sequence;
  }
  return {};
}

std::optional<RunningNumber> parse_number(QStringView text) {
  static const QRegularExpression form(
      u"((?:19|20)[0-9]{2})[\\]〕）)】]?[^0-9]*?([0-9]{1,6})号?\\s*$"_s);
  const auto match = form.match(to_half_width(text));
  if (!match.hasMatch()) return std::nullopt;
  const int sequence = match.captured(2).toInt();
  if (sequence == 0) return std::nullopt; // running numbers begin at 1
  return RunningNumber{match.captured(1).toInt(), sequence};
}

} // namespace fengqiao::records
