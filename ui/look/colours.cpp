#include "ui/look/colours.h"

#include <algorithm>
#include <cmath>

namespace fengqiao::ui {

const TonePair& Colours::tone(Tone which) const {
  switch (which) {
  case Tone::good:
    return good;
  case Tone::warn:
    return warn;
  case Tone::bad:
    return bad;
  case Tone::info:
    return info;
  case Tone::neutral:
    break;
  }
  return neutral;
}

Colours light_colours() {
  Colours c;
  c.rail = QColor(0x143a36u);
  c.rail_active = QColor(0x1d534du);
  c.rail_text = QColor(0xe4eeebu);
  c.rail_muted = QColor(0xa3bdb7u);
  c.accent = QColor(0x17635cu);
  c.accent_hover = QColor(0x12544eu);
  c.accent_pressed = QColor(0x0e4540u);
  c.accent_soft = QColor(0xe3f0edu);
  c.on_accent = QColor(0xffffffu);
  c.amber = QColor(0xf0a63cu);
  c.focus_on_accent = c.amber;
  c.surface = QColor(0xf3f5f4u);
  c.card = QColor(0xffffffu);
  c.field = QColor(0xffffffu);
  c.border = QColor(0xdde3e1u);
  c.border_strong = QColor(0xc3cdcau);
  c.field_border = QColor(0x7c8784u);
  c.rule = QColor(0xedf0efu);
  c.handle = QColor(0xb4bfbcu);
  c.handle_hover = QColor(0x8c9996u);
  c.text = QColor(0x1c2726u);
  c.muted = QColor(0x566361u);
  c.placeholder = QColor(0x6b7775u);
  c.disabled = QColor(0x9aa5a2u);
  c.accent_disabled = QColor(0xa9c4c0u);
  c.toast = QColor(0x1c2726u);
  c.on_toast = QColor(0xffffffu);
  c.neutral = {QColor(0xebeeedu), QColor(0x4c5856u)};
  c.good = {QColor(0xdff0e9u), QColor(0x175f4au)};
  c.warn = {QColor(0xfdefd6u), QColor(0x7d5205u)};
  c.bad = {QColor(0xfce3e0u), QColor(0x9f281eu)};
  c.info = {QColor(0xe1ecfbu), QColor(0x224d8cu)};
  return c;
}

Colours dark_colours() {
  Colours c;
  c.dark = true;
  c.rail = QColor(0x0d201du);
  c.rail_active = QColor(0x18413bu);
  c.rail_text = QColor(0xdce9e5u);
  c.rail_muted = QColor(0x96b0a9u);
  c.accent = QColor(0x63c2b3u);
  c.accent_hover = QColor(0x79cfc1u);
  c.accent_pressed = QColor(0x4fae9fu);
  c.accent_soft = QColor(0x1f3a36u);
  c.on_accent = QColor(0x08201cu);
  c.amber = QColor(0xe9ac57u);
  c.focus_on_accent = c.on_accent; // amber is as light as this accent
  c.surface = QColor(0x121817u);
  c.card = QColor(0x1b2321u);
  c.field = QColor(0x151c1bu);
  c.border = QColor(0x2d3836u);
  c.border_strong = QColor(0x465451u);
  c.field_border = QColor(0x70807bu);
  c.rule = QColor(0x27312fu);
  c.handle = QColor(0x4d5b58u);
  c.handle_hover = QColor(0x6b7a76u);
  c.text = QColor(0xe6eceau);
  c.muted = QColor(0xa5b3afu);
  c.placeholder = QColor(0x8b9995u);
  c.disabled = QColor(0x66736fu);
  c.accent_disabled = QColor(0x2f4d48u);
  c.toast = QColor(0xe6eceau);
  c.on_toast = QColor(0x16201eu);
  c.neutral = {QColor(0x2b3533u), QColor(0xbfccc8u)};
  c.good = {QColor(0x173a2fu), QColor(0x86d6b6u)};
  c.warn = {QColor(0x42310fu), QColor(0xf0c275u)};
  c.bad = {QColor(0x4a2320u), QColor(0xf6aba2u)};
  c.info = {QColor(0x1e3150u), QColor(0xa9c9f5u)};
  return c;
}

Colours light_contrast_colours() {
  Colours c = light_colours();
  c.rail = QColor(0x001f1bu);
  c.rail_active = QColor(0x004b43u);
  c.rail_text = QColor(0xffffffu);
  c.rail_muted = QColor(0xe0efebu);
  c.accent = QColor(0x00463fu);
  c.accent_hover = QColor(0x00332eu);
  c.accent_pressed = QColor(0x002420u);
  c.accent_soft = QColor(0xd0ebe5u);
  c.surface = QColor(0xffffffu);
  c.border = QColor(0x5c6664u);
  c.border_strong = QColor(0x2a3230u);
  c.field_border = QColor(0x1a2120u);
  c.rule = QColor(0x8d9795u);
  c.handle = QColor(0x5c6664u);
  c.handle_hover = QColor(0x1a2120u);
  c.text = QColor(0x000000u);
  c.muted = QColor(0x2a3230u);
  c.placeholder = QColor(0x3c4543u);
  c.disabled = QColor(0x6b7472u);
  c.accent_disabled = QColor(0x5f7a76u);
  c.toast = QColor(0x000000u);
  c.neutral = {QColor(0xe3e7e6u), QColor(0x000000u)};
  c.good = {QColor(0xd2eee2u), QColor(0x003a29u)};
  c.warn = {QColor(0xffe7b8u), QColor(0x4a2f00u)};
  c.bad = {QColor(0xffd9d4u), QColor(0x6e0a02u)};
  c.info = {QColor(0xd5e5ffu), QColor(0x06295cu)};
  return c;
}

Colours dark_contrast_colours() {
  Colours c = dark_colours();
  c.rail = QColor(0x000000u);
  c.rail_active = QColor(0x0f4f47u);
  c.rail_text = QColor(0xffffffu);
  c.rail_muted = QColor(0xd8e6e2u);
  c.accent = QColor(0x7ff0ddu);
  c.accent_hover = QColor(0xa4f7eau);
  c.accent_pressed = QColor(0x5cdcc7u);
  c.accent_soft = QColor(0x0f3b36u);
  c.on_accent = QColor(0x000000u);
  c.amber = QColor(0xffc46bu);
  c.focus_on_accent = c.on_accent;
  c.surface = QColor(0x000000u);
  c.card = QColor(0x050908u);
  c.field = QColor(0x000000u);
  c.border = QColor(0x8c9996u);
  c.border_strong = QColor(0xc9d4d1u);
  c.field_border = QColor(0xdfe8e5u);
  c.rule = QColor(0x6b7875u);
  c.handle = QColor(0x97a4a1u);
  c.handle_hover = QColor(0xdfe8e5u);
  c.text = QColor(0xffffffu);
  c.muted = QColor(0xdbe5e2u);
  c.placeholder = QColor(0xb9c6c2u);
  c.disabled = QColor(0x8c9996u);
  c.accent_disabled = QColor(0x4a6d67u);
  c.toast = QColor(0xffffffu);
  c.on_toast = QColor(0x000000u);
  c.neutral = {QColor(0x222a28u), QColor(0xffffffu)};
  c.good = {QColor(0x06382au), QColor(0xa8f5d5u)};
  c.warn = {QColor(0x3d2a00u), QColor(0xffd98fu)};
  c.bad = {QColor(0x4b0f0au), QColor(0xffc9c2u)};
  c.info = {QColor(0x0a2650u), QColor(0xcfe2ffu)};
  return c;
}

namespace {

double linear(double channel) {
  return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c) {
  return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

} // namespace

double contrast(const QColor& a, const QColor& b) {
  const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
  return (lighter + 0.05) / (darker + 0.05);
}

} // namespace fengqiao::ui
