//! The ramp-up of each channel: the share of its cruise effect reached month by month.

use super::choice::Channel;

/// Months in the table; the last share holds for ever after.
pub const RAMP_MONTHS: usize = 12;

/// The share reached in months 1 to 12 (hypothesis; the anchor is that search engine optimisation takes 4 to 12 months).
#[must_use]
pub const fn ramp_table(channel: Channel) -> &'static [f64; RAMP_MONTHS] {
    match channel {
        Channel::SearchAds => &[0.40, 0.70, 0.90, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0],
        Channel::SocialAds => &[0.30, 0.55, 0.75, 0.90, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0],
        Channel::Marketplace => &[0.45, 0.75, 0.90, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0],
        Channel::Email => &[0.50, 0.80, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0],
        Channel::LocalSeo => &[0.05, 0.15, 0.30, 0.45, 0.60, 0.70, 0.80, 0.90, 0.95, 1.0, 1.0, 1.0],
        Channel::SeoContent => &[0.0, 0.02, 0.05, 0.12, 0.22, 0.33, 0.45, 0.57, 0.68, 0.80, 0.90, 1.0],
        Channel::OrganicSocial => &[0.0, 0.05, 0.10, 0.18, 0.26, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 1.0],
    }
}

/// The share reached at a month that need not be whole: 0 up to month 0, linear between whole months.
#[must_use]
pub fn ramp(channel: Channel, month: f64) -> f64 {
    let table = ramp_table(channel);
    let [.., cruise] = table;
    if month <= 0.0 {
        return 0.0;
    }
    if month >= RAMP_MONTHS as f64 {
        return *cruise;
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 11")]
    let rank = month as usize;
    let before = rank.checked_sub(1).and_then(|before| table.get(before)).unwrap_or(&0.0);
    let after = table.get(rank).unwrap_or(cruise);
    before + (after - before) * (month - rank as f64)
}
