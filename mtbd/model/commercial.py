"""What it costs and on which terms."""

from typing import Annotated, Literal

from mtbd.model.answer import Answer
from mtbd.model.ask import Withhold, ask
from mtbd.model.commercial_groups import (
    ContractManagement,
    CostToForces,
    Framework,
    FullCostElements,
    PriceList,
    PublicContract,
    SmeAndSubcontracting,
    SupplyResilience,
    Term,
    VolumeEffect,
)
from mtbd.model.section import Section
from mtbd.model.text import AtLeastOne, Flag, Url

PricingModel = Literal[
    "per_user",
    "per_device",
    "per_item",
    "per_day",
    "per_force",
    "per_head",
    "usage",
    "licence",
    "fixed",
    "outcome",
    "free",
    "other",
]


class Commercial(Section):
    """What it costs and on which terms."""

    TITLE = "Commercial"

    pricing_model: Answer[Annotated[list[PricingModel], AtLeastOne]] | None = ask(
        "How is it priced? Name all that apply.",
        why="Two prices can be compared only if they are prices of the same thing.",
        source="college-app",
        when=("digital", "service"),
        good="[per_user, per_day]",
        bad="[other]",
        terms={
            "per_head": "By the number of people in the force or its area",
            "usage": "By use",
            "outcome": "By what it achieves",
            "free": "Free of charge",
        },
    )
    price_list: Answer[PriceList] | None = ask(
        "What does it cost: a public price list, or the range in which prices lie, and for how long is it fixed?",
        why="Forces want fixed prices over long contracts, and pay for asking each supplier in turn.",
        source="ict-company",
        when=("expects_public_contracts",),
        withhold=Withhold.ALLOWED,
        good="{as_of: 2026-10-01, amount_from: 90, amount_to: 140, currency: GBP, unit: One user a year, "
        "fixed_until: 2028-09-30}",
        bad="{as_of: 2026-10-01, amount_from: 1, amount_to: 1000000}",
    )
    full_cost_elements: Answer[FullCostElements] | None = ask(
        "Which parts of the full cost are in the price, which are charged on top, and which does the force bear?",
        why="The licence is often the smaller part; people who check and act on its output are rarely in the offer.",
        source="college-app",
        when=("digital",),
        good="{licence: included, implementation: charged, integration: charged, data_infrastructure: force_bears, "
        "hosting: included, data_egress: included, training: included, testing_evaluation: force_bears, "
        "maintenance: included, human_in_the_loop: force_bears, capacity_to_act: force_bears, exit: included, "
        "business_as_usual_comparison: Without it two clerks read every report.}",
        bad="Everything included, for a service that needs an officer to read every alert",
    )
    term: Answer[Term] | None = ask(
        "How long does a contract bind, how does the price rise, and how can a force end it?",
        why="A contract that renews by itself is a purchase that nobody decided on.",
        source="bluelight-faq",
        when=("digital", "service"),
        withhold=Withhold.ALLOWED,
        good="{min_months: 12, max_months: 48, auto_renew: false, indexation: At most 3 % a year, "
        "termination_notice_days: 90}",
        bad="{min_months: 84, auto_renew: true, termination_notice_days: 365}",
    )
    terms_url: Answer[Url] | None = ask(
        "Where can your standard terms be read?",
        why="Terms that are read before the tender save a month after it.",
        source="bluelight-faq",
        when=("digital", "service"),
        good="https://supplier.example/triage/terms",
        bad="https://supplier.example",
    )
    frameworks: Answer[list[Framework]] | None = ask(
        "Under which frameworks can a force buy it, in which lot, and until when?",
        why="A framework decides whether buying takes weeks or a year.",
        source="bluelight-faq",
        atrs="2.1.4.4",
        when=("expects_public_contracts",),
        good="[{name: Exemplar Framework 3, lot: Software, expires_on: 2028-10-28}]",
        bad="[{name: All major frameworks}]",
    )
    contracts_public: Answer[list[PublicContract]] | None = ask(
        "Which contracts for it are published, with whom, and where?",
        why="A published notice gives the price that another force really paid.",
        source="foi-contracts",
        required=False,
        good="[{buyer: Exemplar Police, notice_url: 'https://notice.example/1', amount: 84000, "
        "starts_on: 2026-01-01, ends_on: 2027-12-31}]",
        bad="[{buyer: A large force, notice_url: 'https://supplier.example'}]",
    )
    contract_management: Answer[ContractManagement] | None = ask(
        "Who manages a contract, by which figures, and which way does a dispute go?",
        why="Forces manage their own contracts, and need figures and a way to settle a dispute.",
        source="bluelight-faq",
        when=("digital", "service"),
        withhold=Withhold.ALLOWED,
        good="{model: force_led, kpis: [{name: Answer from support, target: Within an hour, reporting: Monthly}], "
        "dispute_route: The contract managers first; a mediator after 20 days.}",
        bad="{model: force_led, dispute_route: Disputes are unlikely.}",
    )
    supply_resilience: Answer[SupplyResilience] | None = ask(
        "What could stop you from supplying it, and what happens to forces if you fail?",
        why="Security of supply, and the failure of a supplier, are risks that forces must plan for.",
        source="bluelight-faq",
        good="{insolvency_plan: true, critical_dependencies: [One mill], "
        "single_points_of_failure: One loom; seven months of cloth are in stock.}",
        bad="{insolvency_plan: false, critical_dependencies: []}",
    )
    sme_and_subcontracting: Answer[SmeAndSubcontracting] | None = ask(
        "How much of the work goes to small and local companies, and how are they chosen?",
        why="Large contracts can drive out the small companies that policing does not want to lose.",
        source="bluelight-faq",
        when=("service", "expects_contracts_over_5m"),
        withhold=Withhold.ALLOWED,
        good="{share_to_sme_pct: 35, subcontractor_policy: Three quotes; one from within the force's area.}",
        bad="{share_to_sme_pct: 0, subcontractor_policy: As needed.}",
    )
    volume_effect: Answer[VolumeEffect] | None = ask(
        "Does the price depend on how much is bought, and can a small force still buy?",
        why="Bigger is not always better: buying together should not leave small forces out.",
        source="bluelight-faq",
        when=("digital", "service", "expects_contracts_over_5m"),
        good="{price_by_scale: true, small_force_offer: The same price from one user on.}",
        bad="{price_by_scale: true}",
    )
    cost_to_forces: Answer[CostToForces] | None = ask(
        "Do forces pay anything beside the price, even those that do not use it?",
        why="Costs that are shared out without a choice belong in the open.",
        source="bluelight-faq",
        required=False,
        good="{charges_to_non_users: false, onboarding_fee: 500 pounds for each force}",
        bad="{charges_to_non_users: true}",
    )
    expects_contracts_over_5m: Answer[Flag] | None = ask(
        "Do you expect contracts for it over 5 million pounds a year, VAT included?",
        why="Above that, public buyers ask for a carbon reduction plan.",
        source="ppn-006",
        good="false",
        bad="false, for a national framework",
    )
