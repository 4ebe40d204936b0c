// Internal to core/sync: the names under which the store keeps what belongs to the center.
#pragma once

#include "core/records/error.h"

namespace fengqiao::sync::settings {

inline constexpr QStringView url = u"center_url"; // written last: with it the store is enrolled
inline constexpr QStringView device = u"center_device";
inline constexpr QStringView center = u"center_id";
inline constexpr QStringView epoch = u"center_epoch";
inline constexpr QStringView fingerprint = u"center_fingerprint"; // hexadecimal
inline constexpr QStringView token = u"center_token";             // a secret
inline constexpr QStringView cursor = u"center_cursor"; // how far the center's changes are known
inline constexpr QStringView policy_set_at = u"center_policy_set_at"; // of the policy it gave
// Records that only a newer program reads: this program's version, then their ids.
inline constexpr QStringView unreadable = u"center_unreadable";
inline constexpr QStringView number_block = u"number_block";      // the store numbers in it
inline constexpr QStringView files_epoch = u"center_files_epoch"; // life that the files know
inline constexpr QStringView last_push = u"last_push";
inline constexpr QStringView last_push_error = u"last_push_error";

// A message as one text that keeps its source, so that it is translated when it is shown.
QString packed(const Message& message);
QString shown(const QString& packed);

} // namespace fengqiao::sync::settings
