//! Choices: one of a few options, each an enum of its own.

use super::situation::Situation;
use super::vocabulary::vocabulary;

vocabulary! {
    /// One of a few options.
    Choice {
        /// What kind of firm it is; defaults follow from it.
        Activity = "activity",
        /// The main channel entrusted; one is modelled, and the defaults of its contacts follow from it.
        Channel = "channel",
        /// Whether most customers live within about 10 km.
        UltraLocal = "ultraLocal",
        /// Whether it is a micro-entreprise without VAT; gives the defaults of contributions and VAT.
        Micro = "micro",
        /// Whether VAT on purchases is recovered.
        VatRecoverable = "vatRecoverable",
        /// Whether conversions are measured; null: not answered.
        Tracking = "tracking",
        /// How contacts are filed; null: not answered.
        ContactFile = "contactFile",
    }
}

/// An enum that holds the options of a choice.
pub trait Options: Copy + Sized + 'static {
    /// The choice that they answer.
    const CHOICE: Choice;
    /// The options, in rank order.
    const OPTIONS: &'static [Self];

    /// The place among the options, from 0.
    fn rank(self) -> u8;

    /// The option of that rank, if there is one.
    #[must_use]
    fn of_rank(rank: u8) -> Option<Self> {
        Self::OPTIONS.get(usize::from(rank)).copied()
    }
}

macro_rules! options {
    ($($(#[$about:meta])* $name:ident { $($(#[doc = $doc:literal])* $option:ident = $key:literal,)+ })+) => {
        $(
            vocabulary! { $(#[$about])* $name { $($(#[doc = $doc])* $option = $key,)+ } }

            impl Options for $name {
                const CHOICE: Choice = Choice::$name;
                const OPTIONS: &'static [Self] = Self::ALL;

                fn rank(self) -> u8 {
                    self as u8
                }
            }
        )+

        impl Choice {
            /// The options' keys, in rank order. A choice of yes or no is « false », « true ».
            #[must_use]
            pub const fn options(self) -> &'static [&'static str] {
                match self { $(Self::$name => &[$($key),+],)+ }
            }
        }
    };
}

options! {
    /// What kind of firm it is.
    Activity {
        /// A local firm: shop, trade, practice.
        Local = "local",
        /// An online shop.
        Ecommerce = "ecommerce",
        /// Services sold to firms.
        B2b = "b2b",
    }

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

    /// Whether most customers live within about 10 km.
    UltraLocal {
        /// They come from further away.
        No = "false",
        /// They do.
        Yes = "true",
    }

    /// Whether it is a micro-entreprise without VAT (franchise en base).
    Micro {
        /// It is not.
        No = "false",
        /// It is.
        Yes = "true",
    }

    /// Whether VAT on purchases is recovered.
    VatRecoverable {
        /// It is a cost.
        No = "false",
        /// It is.
        Yes = "true",
    }

    /// Whether conversions (forms, calls, sales) are measured.
    Tracking {
        /// Nothing is measured.
        None = "none",
        /// Some are.
        Partial = "partial",
        /// All are.
        Complete = "complete",
    }

    /// How contacts are filed.
    ContactFile {
        /// Nowhere.
        None = "none",
        /// In a spreadsheet.
        Spreadsheet = "spreadsheet",
        /// In a tool made for it.
        Crm = "crm",
    }
}

impl Choice {
    /// Whether the options are false and true.
    #[must_use]
    pub const fn is_flag(self) -> bool {
        matches!(self, Self::UltraLocal | Self::Micro | Self::VatRecoverable)
    }

    /// Whether « je ne sais pas » is an answer.
    #[must_use]
    pub const fn is_question(self) -> bool {
        matches!(self, Self::Tracking | Self::ContactFile)
    }

    /// The rank taken when nothing is said; none for a question.
    #[must_use]
    pub const fn default_rank(self, situation: Situation) -> Option<u8> {
        match self {
            Self::Activity => Some(situation.activity as u8),
            Self::Channel => Some(situation.activity.usual_channel() as u8),
            Self::UltraLocal => Some(UltraLocal::No as u8),
            Self::Micro => Some(Micro::No as u8),
            Self::VatRecoverable => Some(match situation.micro {
                Micro::No => VatRecoverable::Yes as u8,
                Micro::Yes => VatRecoverable::No as u8,
            }),
            Self::Tracking | Self::ContactFile => None,
        }
    }
}

impl Activity {
    /// The channel that is taken when none is said.
    #[must_use]
    pub const fn usual_channel(self) -> Channel {
        match self {
            Self::Ecommerce => Channel::Marketplace,
            Self::Local | Self::B2b => Channel::SearchAds,
        }
    }
}

impl Channel {
    /// Those on which three months show deliverables, not results.
    pub const SLOW: [Self; 3] = [Self::LocalSeo, Self::SeoContent, Self::OrganicSocial];

    /// Whether each visit is paid for: what works there are ads, elsewhere it is work.
    #[must_use]
    pub const fn is_paid(self) -> bool {
        matches!(self, Self::SearchAds | Self::SocialAds | Self::Marketplace)
    }
}
