//! Choices: one of a few options.

use super::vocabulary::vocabulary;

vocabulary! {
    /// One of a few options.
    Choice {
        /// What kind of firm it is; gives every other default.
        Activity = "activity",
        /// The main channel entrusted; one is modelled.
        Channel = "channel",
        /// Whether most customers live within about 10 km.
        UltraLocal = "ultraLocal",
        /// Whether VAT on purchases is recovered.
        VatRecoverable = "vatRecoverable",
        /// Whether conversions are measured; null: not answered.
        Tracking = "tracking",
        /// How contacts are filed; null: not answered.
        ContactFile = "contactFile",
    }
}

vocabulary! {
    /// What kind of firm it is.
    Activity {
        /// A local firm: shop, trade, practice.
        Local = "local",
        /// An online shop.
        Ecommerce = "ecommerce",
        /// Services sold to firms.
        B2b = "b2b",
    }
}

vocabulary! {
    /// The main channel entrusted to a provider.
    Channel {
        /// Ads on search engines.
        SearchAds = "search_ads",
        /// Ads on social networks.
        SocialAds = "social_ads",
        /// Ads on marketplaces and shopping engines.
        Marketplace = "marketplace",
        /// E-mails to people already known.
        Email = "email",
        /// Local search: map listing, reviews.
        LocalSeo = "local_seo",
        /// Search engine optimisation by content.
        SeoContent = "seo_content",
        /// Unpaid publications on social networks.
        OrganicSocial = "organic_social",
    }
}

vocabulary! {
    /// Whether conversions (forms, calls, sales) are measured.
    Tracking {
        /// Nothing is measured.
        None = "none",
        /// Some are.
        Partial = "partial",
        /// All are.
        Complete = "complete",
    }
}

impl Choice {
    /// The options' keys, in rank order. A choice of yes or no is « false », « true ».
    #[must_use]
    pub const fn options(self) -> &'static [&'static str] {
        match self {
            Self::Activity => &["local", "ecommerce", "b2b"],
            Self::Channel => {
                &["search_ads", "social_ads", "marketplace", "email", "local_seo", "seo_content", "organic_social"]
            }
            Self::UltraLocal | Self::VatRecoverable => &["false", "true"],
            Self::Tracking => &["none", "partial", "complete"],
            Self::ContactFile => &["none", "spreadsheet", "crm"],
        }
    }

    /// Whether the options are false and true.
    #[must_use]
    pub const fn is_flag(self) -> bool {
        matches!(self, Self::UltraLocal | Self::VatRecoverable)
    }

    /// Whether « je ne sais pas » is an answer.
    #[must_use]
    pub const fn is_question(self) -> bool {
        matches!(self, Self::Tracking | Self::ContactFile)
    }

    /// The rank taken when nothing is said; none for a question.
    #[must_use]
    pub const fn default_rank(self, activity: Activity) -> Option<u8> {
        match self {
            Self::Activity => Some(activity as u8),
            Self::Channel => Some(match activity {
                Activity::Ecommerce => Channel::Marketplace as u8,
                Activity::Local | Activity::B2b => Channel::SearchAds as u8,
            }),
            Self::UltraLocal => Some(0),
            Self::VatRecoverable => Some(1),
            Self::Tracking | Self::ContactFile => None,
        }
    }
}
