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

macro_rules! sources {
    ($(#[$about:meta])* $name:ident {
        $($(#[doc = $doc:literal])* $source:ident = ($key:literal, $grade:ident, $url:expr $(,)?),)+
    }) => {
        vocabulary! { $(#[$about])* $name { $($(#[doc = $doc])* $source = $key,)+ } }

        impl $name {
            /// How far it can be trusted.
            #[must_use]
            pub const fn grade(self) -> Grade {
                match self { $(Self::$source => Grade::$grade,)+ }
            }

            /// The page where it was read; none for a judgement or a definition.
            #[must_use]
            pub const fn url(self) -> Option<&'static str> {
                match self { $(Self::$source => $url,)+ }
            }
        }
    };
}

sources! {
    /// Where a formula or a figure comes from: how far it can be trusted, and the page where it was read. Labels stand in
    /// the texts under `source.<key>`.
    Source {
        /// The article on the thresholds.
        Article = (
            "article",
            Article,
            Some("https://www.business-revue.fr/quand-externaliser-le-marketing-digital-devient-rentable-pour-une-tpe-seuils-et-indicateurs-a-suivre"),
        ),
        /// The reader, or the page that embeds the calculator.
        Reader = ("reader", Reader, None),
        /// Our own judgement.
        Judgement = ("judgement", Judgement, None),
        /// Arithmetic and accounting definitions.
        Definition = ("definition", Definition, None),
        /// Standard French VAT rate, and the small-business exemption.
        Vat = ("vat", Vendor, Some("https://lamicrobyflo.fr/franchise-tva-seuils")),
        /// Contributions of micro-entrepreneurs.
        Contributions = (
            "contributions",
            Official,
            Some("https://www.kremlinbicetre.fr/service-public/entreprises?xml=F37353"),
        ),
        /// Average French online order.
        OnlineOrder = (
            "onlineOrder",
            Vendor,
            Some("https://www.journaldunet.com/retail/1532089-chiffres-fevad-quelles-lecons-en-tirer-pour-les-e-commercants"),
        ),
        /// Waste found in small firms' own ad accounts.
        AdWaste = ("adWaste", Vendor, Some("https://www.wordstream.com/blog/ws/2013/10/09/free-adwords")),
        /// Price of ad management by small providers.
        ManagementPrice = ("managementPrice", Vendor, Some("https://www.csweb.fr/gestion-campagne-adwords")),
        /// What ad management takes of the ads.
        ManagementRate = (
            "managementRate",
            Vendor,
            Some(
                "https://studio-universelles.fr/tarifs-agence-google-ads-quel-budget-prevoir-pour-la-gestion-de-vos-campagnes-forfaits-commissions/",
            ),
        ),
        /// Cost of a request: our judgement among sources that differ.
        LeadCost = (
            "leadCost",
            Judgement,
            Some("https://www.boosteseo.com/google-ads-les-couts-augmentent-a-nouveau-mais-les-conversions-sameliorent-rapport"),
        ),
        /// Cost of a visit: our judgement among sources that differ.
        VisitCost = ("visitCost", Judgement, Some("https://www.luneos.fr/blog/prix-google-ads")),
        /// Share of requests that become customers: our judgement among sources that differ.
        LeadClosing = ("leadClosing", Judgement, Some("https://tnovalabs.com/blog/cpl-benchmarks-by-vertical-2026")),
        /// Share of visits that become orders: our judgement among sources that differ.
        VisitConversion = (
            "visitConversion",
            Judgement,
            Some("https://dgl-agency.fr/glossaire/definition-taux-de-conversion"),
        ),
        /// Repeat purchase of online shops.
        RepeatPurchase = (
            "repeatPurchase",
            Vendor,
            Some("https://www.rivo.io/blog/repeat-purchase-rate-complete-guide"),
        ),
        /// Time from contact to contract in professional services.
        SalesCycle = ("salesCycle", Vendor, Some("https://firstsales.io/sales/glossary/average-sales-cycle")),
        /// Value of a customer at three times its cost.
        ThreeToOne = ("threeToOne", Vendor, Some("https://averagecac.com/ltv-cac/")),
        /// Speed of answer to online requests: our judgement beside a study.
        AnswerSpeed = (
            "answerSpeed",
            Judgement,
            Some("https://www.researchgate.net/publication/298137032_The_short_life_of_online_sales_leads"),
        ),
        /// Owners' time on marketing: our judgement beside a survey.
        OwnerTime = (
            "ownerTime",
            Judgement,
            Some("https://suppliertynews.com/2019/07/10/marketing-challenges-for-small-businesses-in-the-u-s/"),
        ),
        /// Value of an owner's hour: our judgement beside mean incomes.
        OwnerIncome = ("ownerIncome", Judgement, Some("https://www.insee.fr/fr/statistiques/8376541?sommaire=8376600")),
        /// Marketing expense as a share of turnover: our judgement beside a survey.
        SpendShare = (
            "spendShare",
            Judgement,
            Some("https://salesfuel.com/cmo-survey-marketing-spend-optimization-now-critical/"),
        ),
        /// Day rate of a freelance for local search, and monthly prices beside.
        DayRate = ("dayRate", Vendor, Some("https://pswd.fr/consultant-seo-local")),
        /// The highest day rates of freelances.
        HighDayRate = ("highDayRate", Vendor, Some("http://www.aseox.fr/cout-prestation-referencement/")),
        /// Quotes of freelances for search engine optimisation.
        FreelanceQuote = (
            "freelanceQuote",
            Vendor,
            Some("https://www.netabord.fr/referencement-naturel-tarif-comment-les-agences-seo-construisent-leurs-offres"),
        ),
        /// What agencies ask a month: our judgement within what contracts show.
        AgencyContract = (
            "agencyContract",
            Judgement,
            Some("https://modelesdebusinessplan.com/blogs/infos/agence-marketing-estimation-revenu-outil"),
        ),
        /// Fees of marketing directors who share their time.
        SharedDirector = ("sharedDirector", Vendor, Some("https://www.negreflorian.com/what-is-a-fractional-cmo")),
        /// What an employee costs: salaries, and the employer's charges on them.
        Salary = ("salary", Vendor, Some("https://www.metier.org/salaire-community-manager/")),
        /// What an apprentice costs: minimum wage, scale, aid to employers.
        Apprenticeship = (
            "apprenticeship",
            Vendor,
            Some("https://www.formapro.com/articles/ext/publication-du-decret-de-renouvellement-de-laide-aux-employeurs-dapprentis"),
        ),
        /// Contracts of a year, usual in search engine optimisation.
        YearlyContract = ("yearlyContract", Vendor, Some("https://lesresoteurs.fr/finestone-immobilier")),
        /// Sites that are leased: bound for four years.
        LeasedSite = (
            "leasedSite",
            Official,
            Some("https://www.economie.gouv.fr/dgccrf/location-financiere-aupres-des-professionnels-demarches"),
        ),
        /// The right of withdrawal of very small firms, as lawyers tell it.
        Withdrawal = (
            "withdrawal",
            Vendor,
            Some("https://grandestavocats.fr/droit-retractation-professionnel-l221-3-code-consommation"),
        ),
        /// How long search engine optimisation takes: our judgement beside Google's advice.
        SeoDelay = ("seoDelay", Judgement, Some("https://bizmktg.com/how-long-does-seo-take/")),
    }
}
