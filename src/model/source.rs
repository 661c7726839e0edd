//! Sources: where a formula or a figure comes from, and how far it can be trusted.

use super::vocabulary::vocabulary;

vocabulary! {
    /// How far a source can be trusted.
    Grade {
        /// The article in which the calculator stands.
        Article = "article",
        /// Law, public statistics, public bodies.
        Official = "official",
        /// A survey or a study.
        Study = "study",
        /// A vendor, a blog, the press.
        Vendor = "vendor",
        /// Our own judgement: a hypothesis, open to discussion.
        Judgement = "judgement",
        /// Set by the reader, or by the page that embeds the calculator.
        Reader = "reader",
        /// True by definition: arithmetic, accounting.
        Definition = "definition",
    }
}

vocabulary! {
    /// Where a formula or a figure comes from. Labels stand in the texts under `source.<key>`.
    Source {
        /// The article on the thresholds.
        Article = "article",
        /// The reader, or the page that embeds the calculator.
        Reader = "reader",
        /// Our own judgement.
        Judgement = "judgement",
        /// Arithmetic and accounting definitions.
        Definition = "definition",
        /// Standard French VAT rate, and the small-business exemption.
        Vat = "vat",
        /// Contributions of micro-entrepreneurs.
        Contributions = "contributions",
        /// Average French online order.
        OnlineOrder = "onlineOrder",
        /// Waste found in small firms' own ad accounts.
        AdWaste = "adWaste",
        /// Price of ad management by small providers.
        ManagementPrice = "managementPrice",
        /// Cost of a request by search ads.
        LeadCost = "leadCost",
        /// Share of requests that become customers.
        LeadClosing = "leadClosing",
        /// Share of visits that become orders.
        VisitConversion = "visitConversion",
        /// Repeat purchase of online shops.
        RepeatPurchase = "repeatPurchase",
        /// Time from contact to contract in professional services.
        SalesCycle = "salesCycle",
        /// Value of a customer at three times its cost.
        ThreeToOne = "threeToOne",
        /// Speed of answer to online requests.
        AnswerSpeed = "answerSpeed",
        /// Owners' time on marketing.
        OwnerTime = "ownerTime",
        /// Owners' monthly income.
        OwnerIncome = "ownerIncome",
        /// Marketing expense as a share of turnover.
        SpendShare = "spendShare",
        /// How long search engine optimisation takes.
        SeoDelay = "seoDelay",
    }
}

impl Source {
    /// How far it can be trusted.
    #[must_use]
    pub const fn grade(self) -> Grade {
        match self {
            Self::Article => Grade::Article,
            Self::Reader => Grade::Reader,
            Self::Judgement => Grade::Judgement,
            Self::Definition => Grade::Definition,
            Self::Contributions | Self::OwnerIncome => Grade::Official,
            Self::OwnerTime | Self::AnswerSpeed | Self::SpendShare => Grade::Study,
            Self::Vat
            | Self::OnlineOrder
            | Self::AdWaste
            | Self::ManagementPrice
            | Self::LeadCost
            | Self::LeadClosing
            | Self::VisitConversion
            | Self::RepeatPurchase
            | Self::SalesCycle
            | Self::ThreeToOne
            | Self::SeoDelay => Grade::Vendor,
        }
    }

    /// The page where it was read; none for a judgement or a definition.
    #[must_use]
    pub const fn url(self) -> Option<&'static str> {
        match self {
            Self::Reader | Self::Judgement | Self::Definition => None,
            Self::Article => Some(
                "https://www.business-revue.fr/quand-externaliser-le-marketing-digital-devient-rentable-pour-une-tpe-seuils-et-indicateurs-a-suivre",
            ),
            Self::Vat => Some("https://lamicrobyflo.fr/franchise-tva-seuils"),
            Self::Contributions => Some("https://github.com/betagouv/mon-entreprise"),
            Self::OnlineOrder => Some(
                "https://www.journaldunet.com/retail/1532089-chiffres-fevad-quelles-lecons-en-tirer-pour-les-e-commercants",
            ),
            Self::AdWaste => Some("https://www.wordstream.com/blog/ws/2013/10/09/free-adwords"),
            Self::ManagementPrice => Some("https://www.csweb.fr/gestion-campagne-adwords"),
            Self::LeadCost => Some(
                "https://www.boosteseo.com/google-ads-les-couts-augmentent-a-nouveau-mais-les-conversions-sameliorent-rapport",
            ),
            Self::LeadClosing => Some("https://tnovalabs.com/blog/cpl-benchmarks-by-vertical-2026"),
            Self::VisitConversion => Some("https://dgl-agency.fr/glossaire/definition-taux-de-conversion"),
            Self::RepeatPurchase => Some("https://www.rivo.io/blog/repeat-purchase-rate-complete-guide"),
            Self::SalesCycle => Some("https://firstsales.io/sales/glossary/average-sales-cycle"),
            Self::ThreeToOne => Some("https://averagecac.com/ltv-cac/"),
            Self::AnswerSpeed => {
                Some("https://www.researchgate.net/publication/298137032_The_short_life_of_online_sales_leads")
            }
            Self::OwnerTime => {
                Some("https://suppliertynews.com/2019/07/10/marketing-challenges-for-small-businesses-in-the-u-s/")
            }
            Self::OwnerIncome => Some("https://www.insee.fr/fr/statistiques/8376541?sommaire=8376600"),
            Self::SpendShare => Some("https://salesfuel.com/cmo-survey-marketing-spend-optimization-now-critical/"),
            Self::SeoDelay => Some("https://bizmktg.com/how-long-does-seo-take/"),
        }
    }
}
