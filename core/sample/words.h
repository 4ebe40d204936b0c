// Internal to core/sample: what people come with, as a studio would write it down. Words in braces
// are filled in: {group} a villagers' group, {amount} yuan, {months}, {other} another person.
#pragma once

#include "core/records/vocabulary.h"

#include <span>

namespace fengqiao::sample {

struct ConsultationWords {
  records::ConsultationCategory category;
  int weight;
  const char* question;
  const char* answer;
  const char* laws;
};

struct DisputeWords {
  records::DisputeType type;
  int weight;
  const char* facts;
  const char* request;
  const char* terms;
  int least_yuan; // of the amount agreed; 0 and 0: it is not about money
  int most_yuan;
};

struct AidWords {
  records::AidMatter matter;
  int weight;
  bool earns; // ends with money recovered
  const char* opponent;
  const char* facts;
};

struct OpinionWords {
  records::OpinionForm form;
  int weight;
  const char* subject;
  const char* text;
  const char* laws;
};

struct ReferralWords {
  records::ReferralTarget target;
  int weight;
  const char* matter;
  const char* receiver; // behind the county's name
};

std::span<const ConsultationWords> consultation_words();
std::span<const DisputeWords> dispute_words();
std::span<const AidWords> aid_words();
std::span<const OpinionWords> opinion_words();
std::span<const ReferralWords> referral_words();
std::span<const char* const> e_notary_matters();
std::span<const char* const> lecture_topics();
std::span<const char* const> duty_notes();
std::span<const char* const> failure_reasons();
std::span<const char* const> withdrawal_reasons();

std::span<const char* const> surnames();
std::span<const char* const> given_names_of_men();
std::span<const char* const> given_names_of_women();
std::span<const char* const> occupations();
std::span<const char* const> place_words(); // two characters, for invented towns and villages

} // namespace fengqiao::sample
