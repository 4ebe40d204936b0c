// The once-only description of a type's fields. JSON, schema, ledger columns, required checks and
// the detail view are all made from it; a field that is added here is everywhere.
#pragma once

#include <optional>
#include <tuple>
#include <type_traits>
#include <vector>

namespace fengqiao::records {

enum class Need { optional, required };

template <typename Owner, typename T>
struct Field {
  const char* key; // wire key, stable
  const char* en;  // label on an English screen
  const char* zh;  // label on a Chinese screen and ledger column
  T Owner::*member;
  Need need = Need::optional;
  const char* synonyms = ""; // other ledger column names, '|' between them
};

template <typename Owner, typename T>
constexpr Field<Owner, T> field(const char* key, const char* en, const char* zh, T Owner::*member,
                                Need need = Need::optional, const char* synonyms = "") {
  return {key, en, zh, member, need, synonyms};
}

// Specialise with: static constexpr auto fields = std::tuple{field(...), ...};
template <typename Owner>
struct Description;

template <typename T>
concept Described = requires {
  Description<T>::fields;
};

// Calls visit(field) for each field of Owner, in order.
template <Described Owner, typename Visit>
constexpr void for_each_field(Visit&& visit) {
  std::apply([&](const auto&... fields) { (visit(fields), ...); }, Description<Owner>::fields);
}

template <typename T>
struct is_vector : std::false_type {};
template <typename T>
struct is_vector<std::vector<T>> : std::true_type {};

template <typename T>
struct is_optional : std::false_type {};
template <typename T>
struct is_optional<std::optional<T>> : std::true_type {};

} // namespace fengqiao::records
