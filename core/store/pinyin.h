// Pinyin of names, for search: "张国强" -> "zhangguoqiang zgq".
#pragma once

#include <QString>

#include <memory>

namespace fengqiao::store {

// Slow to make (about a millisecond) and to use (about 20 us a name): made once for many names.
class Pinyin {
 public:
  Pinyin();
  ~Pinyin();
  Pinyin(const Pinyin&) = delete;
  Pinyin& operator=(const Pinyin&) = delete;

  // Full pinyin and initials, lower case, apart by a space. Surnames with a reading of their own
  // (区 ou, 单 shan, 仇 qiu, ...) appear in both readings. Empty where there is no Han character.
  QString of_name(const QString& name);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

} // namespace fengqiao::store
