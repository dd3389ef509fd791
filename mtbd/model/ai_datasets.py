"""The data that models were made and tested with, and the data that they work on in use."""

from typing import Annotated, Literal

from mtbd.model.answer import Answer
from mtbd.model.ask import Withhold, part
from mtbd.model.group import Group
from mtbd.model.text import AtLeastOne, Flag, Line, Month, Number, Slug, Text, Url

Modality = Literal["text", "tabular", "image", "audio", "video", "biometric", "geospatial", "multimodal"]


class LawfulAcquisition(Group):
    """Why the data could lawfully be had and used for this."""

    basis: Answer[Text] = part("Basis", withhold=Withhold.ALLOWED)
    licence: Answer[Line] | None = part("Licence", withhold=Withhold.ALLOWED)


class Dataset(Group):
    """One set of data that a model was trained, tuned, tested or compared with."""

    id: Slug = part("Id")
    name: Line = part("Name")
    role: Literal["training", "validation", "testing", "benchmark"] = part(
        "For",
        terms={
            "training": "Training or tuning",
            "validation": "Choosing between models",
            "testing": "Testing the model that was chosen",
            "benchmark": "Comparing with models of others",
        },
    )
    contains_sensitive: Answer[Flag] = part("Sensitive data are in it")
    contains_police_data: Answer[Flag] = part("Police data are in it")
    description: Answer[Text] | None = part("What it is", withhold=Withhold.ALLOWED, atrs="2.4.3.1")
    modality: Answer[Annotated[list[Modality], AtLeastOne]] | None = part(
        "Kind of data", withhold=Withhold.ALLOWED, atrs="2.4.3.2"
    )
    quantity: Answer[Line] | None = part("How much", withhold=Withhold.ALLOWED, atrs="2.4.3.3")
    collected_from: Answer[Month] | None = part("Collected from", withhold=Withhold.ALLOWED)
    collected_to: Answer[Month] | None = part("Collected to", withhold=Withhold.ALLOWED)
    provenance: Answer[Text] | None = part("Where it comes from", withhold=Withhold.ALLOWED, atrs="2.4.3.7")
    original_purpose: Answer[Text] | None = part("What it was first collected for", withhold=Withhold.ALLOWED)
    lawful_acquisition: Answer[LawfulAcquisition] | None = part("Why it may be used", withhold=Withhold.ALLOWED)
    sensitive_attributes: Answer[list[Line]] | None = part(
        "Sensitive attributes, and what stands in for them", withhold=Withhold.ALLOWED, atrs="2.4.3.4"
    )
    synthetic_share: Answer[Number] | None = part("Made up rather than collected, %", withhold=Withhold.ALLOWED)
    completeness: Answer[Text] | None = part("What is missing in it", withhold=Withhold.ALLOWED, atrs="2.4.3.5")
    representativeness: Answer[Text] | None = part(
        "Whom it stands for, and whom not", withhold=Withhold.ALLOWED, atrs="2.4.3.5"
    )
    cleaning: Answer[Text] | None = part("How it was cleaned", withhold=Withhold.ALLOWED, atrs="2.4.3.8")
    sharing_agreements: Answer[Text] | None = part("Agreements to share it", withhold=Withhold.ALLOWED, atrs="2.4.3.9")
    access_storage: Answer[Text] | None = part(
        "Who can reach it, and where it is kept", withhold=Withhold.ALLOWED, atrs="2.4.3.10"
    )
    url: Answer[Url] | None = part("Where it can be had or read about", withhold=Withhold.ALLOWED, atrs="2.4.3.6")


class OperationalData(Group):
    """What the models take in, look up, log and put out in use; that sensitive data are among it is always told."""

    contains_sensitive: Flag = part("Sensitive data are among it")
    sources: Answer[Annotated[list[Line], AtLeastOne]] = part("Sources", withhold=Withhold.ALLOWED, atrs="2.4.4.1")
    sensitive_attributes: Answer[list[Line]] | None = part(
        "Sensitive attributes, and what stands in for them", withhold=Withhold.ALLOWED, atrs="2.4.4.2"
    )
    processing_methods: Answer[Text] | None = part("What is done with it", withhold=Withhold.ALLOWED, atrs="2.4.4.3")
    access_storage: Answer[Text] | None = part(
        "Who can reach it, and where it is kept", withhold=Withhold.ALLOWED, atrs="2.4.4.4"
    )
    sharing_agreements: Answer[Text] | None = part("Agreements to share it", withhold=Withhold.ALLOWED, atrs="2.4.4.5")
