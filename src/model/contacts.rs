//! What contacts cost, how many become customers, how many there are: by activity and channel. Judgements around the few
//! sources there are, which differ by factors of 3 to 10.

use super::field::ByChannel;

// In the order of `Channel`: search ads, social ads, marketplace, e-mail, local search, content, unpaid publications.

/// Euros a contact, in working spend.
pub(super) const COST_PER_LEAD: ByChannel = [
    [45.0, 27.0, 41.0, 9.0, 27.0, 36.0, 27.0],
    [0.39, 0.23, 0.35, 0.078, 0.23, 0.31, 0.23],
    [180.0, 110.0, 160.0, 36.0, 110.0, 140.0, 110.0],
];

/// Share of the contacts that become customers.
pub(super) const CLOSING_RATE: ByChannel = [
    [0.50, 0.25, 0.50, 0.75, 0.55, 0.40, 0.25],
    [0.02, 0.01, 0.02, 0.03, 0.022, 0.016, 0.01],
    [0.15, 0.075, 0.15, 0.23, 0.17, 0.12, 0.075],
];

/// Contacts a month at most.
pub(super) const DEMAND: ByChannel = [
    [80.0, 120.0, 80.0, 12.0, 60.0, 80.0, 60.0],
    [20_000.0, 30_000.0, 20_000.0, 3000.0, 15_000.0, 20_000.0, 15_000.0],
    [40.0, 60.0, 40.0, 6.0, 30.0, 40.0, 30.0],
];
