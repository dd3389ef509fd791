"""The models inside a product: which, whose, how well they were measured to work and for whom, and who changes them."""

from typing import Annotated, Literal

from mtbd.model.answer import Answer
from mtbd.model.ask import Withhold, part
from mtbd.model.characteristic import CHARACTERISTICS, Characteristic
from mtbd.model.group import Group
from mtbd.model.text import AtLeastOne, Count, Country, Date, Flag, Line, Number, PartyId, Slug, Text, Url

Type = Literal[
    "rules",
    "linear",
    "tree_ensemble",
    "neural_net",
    "transformer_generative",
    "embedding",
    "biometric_matcher",
    "optimisation",
    "other",
]
TYPE = {
    "rules": "Rules that people wrote",
    "linear": "Weighted sum or regression",
    "tree_ensemble": "Many decision trees together",
    "neural_net": "Neural network",
    "transformer_generative": "Generative model that writes or draws",
    "embedding": "Turns text or pictures into numbers that can be compared",
    "biometric_matcher": "Compares faces, fingerprints, voices or the like",
    "optimisation": "Looks for the best plan or route",
}
LEARNT = frozenset({"tree_ensemble", "neural_net", "transformer_generative", "embedding", "biometric_matcher"})
"""Kinds that nobody writes by hand: built by the supplier, they were trained by it."""

Metric = Literal[
    "precision",
    "recall",
    "f1",
    "accuracy",
    "fpr",
    "fnr",
    "tpir",
    "fpir",
    "auc",
    "calibration",
    "wer",
    "unsupported_statement_rate",
    "omission_rate",
    "other",
]
METRIC = {
    "precision": "Precision: of what it pointed out, the share that was right",
    "recall": "Recall: of what it should have pointed out, the share that it did",
    "f1": "F1: precision and recall in one figure",
    "accuracy": "Accuracy: the share of all answers that were right",
    "fpr": "False positive rate",
    "fnr": "False negative rate",
    "tpir": "True positive identification rate: searches for a listed person that found that person",
    "fpir": "False positive identification rate: searches for nobody on the list that still found somebody",
    "auc": "Area under the ROC curve",
    "calibration": "Calibration: whether 70 per cent means 70 in 100",
    "wer": "Word error rate",
    "unsupported_statement_rate": "Statements that its source does not bear out",
    "omission_rate": "Things in its source that it left out",
}


class Condition(Group):
    """One thing that a measured figure depends on, such as the threshold or the light."""

    condition: Line = part("What")
    setting: Answer[Line] = part("As measured", withhold=Withhold.ALLOWED)


class Subgroup(Group):
    """The same measurement for one group of people."""

    attribute: Literal[Characteristic, "combination", "proxy"] = part(
        "Characteristic",
        terms={
            **CHARACTERISTICS,
            "combination": "More than one characteristic together",
            "proxy": "Something that goes with a characteristic, such as language or postcode",
        },
    )
    group: Line = part("Group")
    n: Count | None = part("How many cases or people")
    result: Number = part("Result")
    ci_low: Number | None = part("95 % interval from")
    ci_high: Number | None = part("95 % interval to")


class Performance(Group):
    """One measured figure; without version, data, number of cases and conditions it says nothing."""

    metric: Metric = part("Measure", terms=METRIC)
    named: Line | None = part("Its name, when it is not in the list")
    result: Answer[Number] = part("Result")
    ci_low: Number | None = part("95 % interval from")
    ci_high: Number | None = part("95 % interval to")
    unit: Line | None = part("Unit")
    model_version: Answer[Line] = part("Version measured")
    dataset: Slug = part("Measured on")
    n: Answer[Count] = part("How many cases or people")
    operating_conditions: Answer[Annotated[list[Condition], AtLeastOne]] = part("Under these conditions")
    evaluator: Literal["self", "customer", "independent"] = part(
        "Measured by", terms={"self": "The supplier", "independent": "Somebody independent of both"}
    )
    evaluated_by: PartyId | None = part("Which party measured it")
    on: Date | None = part("On")
    subgroups: list[Subgroup] | None = part("By groups of people")
    subgroup_reason: Text | None = part("Which groups are not told apart, and why")


class Model(Group):
    """One model, rule set or algorithm that the product's output rests on."""

    name: Line = part("Name", atrs="2.4.2.1")
    version: Answer[Line] = part("Version", withhold=Withhold.ALLOWED, atrs="2.4.2.2")
    task: Text = part("What it does in the product", atrs="2.4.2.3")
    type: Answer[Type] = part("Kind", terms=TYPE)
    origin: Answer[Literal["built", "fine_tuned", "off_the_shelf"]] = part(
        "Where it comes from",
        terms={
            "built": "The supplier trained or wrote it",
            "fine_tuned": "Somebody else's, which the supplier trained further",
            "off_the_shelf": "Somebody else's, as it comes",
        },
    )
    provider: PartyId | None = part("Whose it is, when it is somebody else's")
    hosting: Literal["force_hosted", "supplier_hosted", "cloud_account", "api"] | None = part(
        "Where it runs",
        terms={
            "force_hosted": "On computers of the force",
            "supplier_hosted": "On computers of the supplier",
            "cloud_account": "At a cloud host, in an account of the supplier or the force",
            "api": "At its provider, by an interface",
        },
    )
    input: Answer[Text] | None = part("What goes in", withhold=Withhold.ALLOWED, atrs="2.4.2.4")
    output: Answer[Text] = part("What comes out", withhold=Withhold.ALLOWED, atrs="2.4.2.5")
    architecture: Answer[Text] | None = part("How it is built", withhold=Withhold.ALLOWED, atrs="2.4.2.6")
    weights_available: Flag | None = part("Its weights can be had")
    datasets: list[Slug] | None = part("Made with these data", atrs="2.4.2.8")
    performance: list[Performance] = part("How well it was measured to work", atrs="2.4.2.7")
    performance_reason: Text | None = part("Why nothing was measured")
    card_url: Url | None = part("Model card")


class GenerativeAi(Group):
    """What is special about a product that writes, draws or speaks; whose model it is stands in `models`."""

    regions: Answer[Annotated[list[Country], AtLeastOne]] = part("Prompts are worked on in")
    prompt_retention_days: Answer[Count] = part("Prompts and output are kept at the provider, in days")
    grounding: Answer[Text] | None = part("What its statements rest on", withhold=Withhold.ALLOWED)
    output_labelling: Text | None = part("How a reader sees that a machine wrote it")
    filters: Answer[Text] | None = part("What it is kept from taking in or putting out", withhold=Withhold.ALLOWED)


class Maintenance(Group):
    """Who keeps the models in order, and how often."""

    schedule: Answer[Text] = part("What is done when", withhold=Withhold.ALLOWED)
    review_frequency_months: Answer[Count] | None = part("Reviewed every, in months", withhold=Withhold.ALLOWED)
    responsible: Answer[Literal["supplier", "force", "shared"]] = part(
        "Who is responsible", withhold=Withhold.ALLOWED, terms={"shared": "Both"}
    )


class ChangeNotification(Group):
    """What a force learns before the product behaves differently."""

    notice_days: Count = part("Notice in days")
    covers: Annotated[
        list[Literal["model", "training_data", "threshold", "subprocessor", "ui"]],
        AtLeastOne,
    ] = part(
        "Of changes to",
        terms={"model": "A model", "threshold": "A threshold", "subprocessor": "A sub-processor", "ui": "The screens"},
    )
    opt_out: Flag | None = part("The force can put it off or refuse")
    rollback: Flag | None = part("The force can go back")
