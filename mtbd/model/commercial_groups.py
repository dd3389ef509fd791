"""What is told of price and contract, part by part: the groups of the commercial section, and social value."""

from typing import Annotated, Literal

from mtbd.model.answer import Answer
from mtbd.model.ask import Withhold, part
from mtbd.model.group import Group
from mtbd.model.text import AtLeastOne, Count, Date, Flag, Line, Number, Ocid, Text, Url

Bears = Literal["included", "charged", "force_bears", "does_not_apply"]
BEARS = {
    "included": "In the price",
    "charged": "Charged on top",
    "force_bears": "The force bears it",
    "does_not_apply": "Does not arise",
}


class PriceList(Group):
    """A public price, or the range in which prices lie."""

    as_of: Answer[Date] = part("As of", withhold=Withhold.ALLOWED)
    url: Answer[Url] | None = part("Price list", withhold=Withhold.ALLOWED)
    amount_from: Answer[Number] | None = part("From", withhold=Withhold.ALLOWED)
    amount_to: Answer[Number] | None = part("To", withhold=Withhold.ALLOWED)
    currency: Answer[Literal["GBP", "EUR", "USD"]] | None = part(
        "Currency", withhold=Withhold.ALLOWED, terms={"GBP": "Pounds", "EUR": "Euros", "USD": "US dollars"}
    )
    unit: Answer[Line] | None = part("For", withhold=Withhold.ALLOWED)
    fixed_until: Answer[Date] | None = part("Fixed until", withhold=Withhold.ALLOWED)


def _cost(label: str) -> Bears:
    found: Bears = part(label, terms=BEARS)
    return found


class FullCostElements(Group):
    """All that a force pays for in the end, item by item, and who pays."""

    licence: Bears = _cost("Licence")
    implementation: Bears = _cost("Setting up")
    integration: Bears = _cost("Joining it to other systems")
    data_infrastructure: Bears = _cost("Changes to the force's own data and networks")
    hosting: Bears = _cost("Hosting")
    data_egress: Bears = _cost("Moving data in and out")
    training: Bears = _cost("Training")
    testing_evaluation: Bears = _cost("Testing and evaluation")
    maintenance: Bears = _cost("Maintenance")
    human_in_the_loop: Bears = _cost("People who check its output")
    capacity_to_act: Bears = _cost("People who act on its output")
    exit: Bears = _cost("Leaving")
    business_as_usual_comparison: Answer[Text] | None = part("Compared with going on as before")


class Term(Group):
    """How long a contract binds, and how it ends."""

    min_months: Answer[Count] = part("At least, in months", withhold=Withhold.ALLOWED)
    max_months: Answer[Count] | None = part("At most, in months", withhold=Withhold.ALLOWED)
    auto_renew: Answer[Flag] | None = part("Renews by itself", withhold=Withhold.ALLOWED)
    indexation: Answer[Line] | None = part("How the price rises", withhold=Withhold.ALLOWED)
    termination_notice_days: Answer[Count] = part("Notice to end it, in days", withhold=Withhold.ALLOWED)


class Framework(Group):
    """One framework under which it can be bought."""

    name: Line = part("Framework")
    ref: Line | None = part("Reference")
    lot: Line | None = part("Lot")
    authority: Line | None = part("Run by")
    expires_on: Date | None = part("Ends on")
    url: Url | None = part("Address")


class PublicContract(Group):
    """One contract that a public body has published."""

    buyer: Line = part("Buyer")
    notice_url: Url = part("Notice")
    ocid: Ocid | None = part("Open contracting id")
    amount: Number | None = part("Pounds")
    starts_on: Date | None = part("From")
    ends_on: Date | None = part("To")


class Kpi(Group):
    """One figure by which the supplier's performance is judged."""

    name: Answer[Line] = part("Measure", withhold=Withhold.ALLOWED)
    target: Answer[Line] = part("Target", withhold=Withhold.ALLOWED)
    reporting: Answer[Line] | None = part("Reported", withhold=Withhold.ALLOWED)


class ContractManagement(Group):
    """Who looks after the contract, by which figures, and what happens in a dispute."""

    model: Answer[Literal["force_led", "shared", "national"]] = part(
        "Managed by",
        withhold=Withhold.ALLOWED,
        terms={"force_led": "Each force", "shared": "Several forces together", "national": "A national body"},
    )
    kpis: Answer[list[Kpi]] | None = part("Figures", withhold=Withhold.ALLOWED)
    sla: Answer[Text] | None = part("Service levels", withhold=Withhold.ALLOWED)
    service_reviews: Answer[Line] | None = part("Reviews", withhold=Withhold.ALLOWED)
    escalation: Answer[Text] | None = part("When something is not right", withhold=Withhold.ALLOWED)
    dispute_route: Answer[Text] = part("Disputes", withhold=Withhold.ALLOWED)


class SupplyResilience(Group):
    """What could stop supply, and what is there for that day: whether there is a plan is always told."""

    insolvency_plan: Flag = part("There is a plan for the supplier's failure")
    insolvency_plan_detail: Answer[Text] | None = part("What it provides for", withhold=Withhold.ALLOWED)
    critical_dependencies: Answer[list[Line]] = part("What supply cannot do without", withhold=Withhold.ALLOWED)
    single_points_of_failure: Answer[Text] | None = part("What has no second source", withhold=Withhold.ALLOWED)
    step_in: Answer[Text] | None = part("Who can step in", withhold=Withhold.ALLOWED)
    escrow: Literal["none", "source", "saas"] | None = part(
        "Escrow", terms={"none": "None", "source": "Source code", "saas": "The running service"}
    )
    stock_or_lead_time: Answer[Line] | None = part("Stock or lead time", withhold=Withhold.ALLOWED)
    substitutes: Answer[list[Line]] | None = part("What could take its place", withhold=Withhold.ALLOWED)
    uk_capacity: Answer[Line] | None = part("Made or done in the United Kingdom", withhold=Withhold.ALLOWED)


class SmeAndSubcontracting(Group):
    """How much of the work goes to small companies, and to local ones."""

    share_to_sme_pct: Answer[Number] = part("Goes to small companies, %", withhold=Withhold.ALLOWED)
    subcontractor_policy: Answer[Text] | None = part("How subcontractors are chosen", withhold=Withhold.ALLOWED)
    local_supply: Answer[Text] | None = part("Local delivery", withhold=Withhold.ALLOWED)


class VolumeEffect(Group):
    """Whether scale changes the price, and whether a small force can still buy."""

    price_by_scale: Flag = part("The price depends on the amount")
    minimum_commitment: Line | None = part("Smallest order")
    small_force_offer: Text | None = part("For a small force")


class CostToForces(Group):
    """What forces pay beside the price."""

    charges_to_non_users: Flag = part("Forces that do not use it pay too")
    onboarding_fee: Line | None = part("Fee to join")


class SocialOutcome(Group):
    """One social value outcome, and how it is counted."""

    outcome: Line = part("Outcome")
    metric: Line = part("Counted as")
    target: Line = part("Target")
    place: Line | None = part("Where")


class SocialValue(Group):
    """What the supplier offers society under its public contracts."""

    ppn: Literal["ppn-002"] | None = part("Follows", terms={"ppn-002": "PPN 002"})
    outcomes: Annotated[list[SocialOutcome], AtLeastOne] = part("Outcomes")
    local_examples: list[Text] | None = part("Local examples")
