//! Cases: named firms that the reader can try on. The same as in the fixtures, which a test checks.

mod b2b;
mod ecommerce;
mod local;

use super::profile::Profile;
use super::vocabulary::vocabulary;

vocabulary! {
    /// A firm that the reader can try on. Its title and story stand in the texts under `case.<key>`.
    Case {
        /// An online shop with a good margin that runs its own ads.
        NaturalCosmeticsShop = "natural_cosmetics_shop",
        /// A consultant who counts on content alone.
        HrConsultantSeoOnly = "hr_consultant_seo_only",
        /// The same consultant with ads.
        HrConsultantAds = "hr_consultant_ads",
        /// A plumber who works in one town.
        PlumberOneTown = "plumber_one_town",
        /// A grocer of one neighbourhood.
        NeighbourhoodGrocer = "neighbourhood_grocer",
        /// A coach who measures nothing.
        CoachWithoutTracking = "coach_without_tracking",
        /// An online shop with a thin margin.
        ElectronicsShopThinMargin = "electronics_shop_thin_margin",
        /// A salon that is fully booked.
        BeautySalonFullDiary = "beauty_salon_full_diary",
    }
}

impl Case {
    /// What is known of the firm.
    #[must_use]
    pub fn profile(self) -> Profile {
        match self {
            Self::NaturalCosmeticsShop => ecommerce::natural_cosmetics_shop(),
            Self::HrConsultantSeoOnly => b2b::hr_consultant_seo_only(),
            Self::HrConsultantAds => b2b::hr_consultant_ads(),
            Self::PlumberOneTown => local::plumber_one_town(),
            Self::NeighbourhoodGrocer => local::neighbourhood_grocer(),
            Self::CoachWithoutTracking => b2b::coach_without_tracking(),
            Self::ElectronicsShopThinMargin => ecommerce::electronics_shop_thin_margin(),
            Self::BeautySalonFullDiary => local::beauty_salon_full_diary(),
        }
    }
}
