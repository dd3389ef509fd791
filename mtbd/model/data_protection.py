"""What happens to a force's data: in which role, under which law, where, by whom and for how long."""

from typing import Annotated, Literal

from mtbd.model.answer import Answer
from mtbd.model.ask import Withhold, ask
from mtbd.model.data_handling import DataLocation, Dpia, Retention, S62Logging, Subprocessor, TrainingUse, Transfer
from mtbd.model.section import Section
from mtbd.model.text import AtLeastOne, Count, Line, Mailbox, Text

Role = Literal["processor", "joint_controller", "controller", "subprocessor", "none"]
Regime = Literal["uk_gdpr", "dpa_part2", "dpa_part3", "dpa_part4"]
DataCategory = Literal[
    "personal",
    "special_category",
    "criminal_offence",
    "sensitive_processing_s35_8",
    "biometric",
    "children",
    "victims",
    "staff",
    "location",
    "communications",
]


class DataProtection(Section):
    """What happens to a force's data, and where: in which role, under which law, by whom and for how long."""

    TITLE = "Data protection"
    WHEN = ("processes_personal_data", "holds_data", "generative_ai")

    roles: Answer[Annotated[list[Role], AtLeastOne]] | None = ask(
        "In which role do you yourselves process data about people: for the force, with it, or on your own account?",
        why="The contract that a force must have, and who answers for a mistake, follow from the role.",
        source="dpa2018",
        atrs="2.1.4.5",
        when=("processes_personal_data",),
        good="[processor]",
        bad="[none], for a service whose support staff can open case files",
        terms={
            "processor": "For a force, on its instructions",
            "joint_controller": "Deciding together with a force",
            "controller": "Deciding on their own",
            "subprocessor": "For another processor",
            "none": "None: the force runs it, and the supplier never sees its data",
        },
    )
    regimes: Answer[Annotated[list[Regime], AtLeastOne]] | None = ask(
        "Under which parts of data protection law is it meant to be used?",
        why="Law enforcement processing has rules of its own, on logging for one.",
        source="dpa2018",
        when=("processes_personal_data",),
        good="[dpa_part3, uk_gdpr]",
        bad="[uk_gdpr], for a custody system",
        terms={
            "uk_gdpr": "UK GDPR",
            "dpa_part2": "Data Protection Act 2018, Part 2: general processing",
            "dpa_part3": "Data Protection Act 2018, Part 3: law enforcement",
            "dpa_part4": "Data Protection Act 2018, Part 4: intelligence services",
        },
    )
    data_subjects: Answer[Annotated[list[Line], AtLeastOne]] | None = ask(
        "About whom are the data?",
        why="The law tells suspects, victims and witnesses apart, and so must a force's records.",
        source="dpa2018",
        when=("processes_personal_data",),
        good="[People who report, People named in reports, Control room staff]",
        bad="[Data subjects]",
    )
    data_categories: Answer[Annotated[list[DataCategory], AtLeastOne]] | None = ask(
        "Which kinds of personal data does it process, sensitive ones and children's among them?",
        why="Sensitive processing needs a stricter ground, a policy document and an assessment.",
        source="bridges",
        when=("processes_personal_data",),
        good="[personal, special_category, criminal_offence, victims]",
        bad="[personal], for free text in which people tell of their health",
        terms={
            "personal": "Personal data",
            "criminal_offence": "Criminal offences",
            "sensitive_processing_s35_8": "Sensitive processing, section 35(8) of the Data Protection Act 2018",
            "staff": "Officers and staff",
            "location": "Where people are or were",
        },
    )
    locations: Answer[Annotated[list[DataLocation], AtLeastOne]] | None = ask(
        "In which countries are data stored, processed, backed up and reached by support staff?",
        why="Police data are expected to be stored, processed and managed in the United Kingdom, and support access "
        "from abroad is a transfer.",
        source="college-app",
        good="[{activity: storage, country: GB}, {activity: support_access, country: GB}]",
        bad="[{activity: storage, country: GB}], for a service that is supported from abroad",
    )
    subprocessors: Answer[list[Subprocessor]] | None = ask(
        "Which third parties work on a force's data for you, for what and in which country?",
        why="A processor may bring in another only with the force's leave, and the force must know whom.",
        source="dpa2018",
        when=("supplier_handles_data",),
        good="[{party: hosting-provider, purpose: Hosting, country: GB, since: 2024-03}]",
        bad="[], for a service in a public cloud",
    )
    subprocessor_notice_days: Answer[Count] | None = ask(
        "How many days before a third party starts to work on the data do you tell the force?",
        why="A force that may object needs the time to do so.",
        source="dpa2018",
        when=("supplier_handles_data",),
        good="30",
        bad="0",
    )
    transfers: Answer[list[Transfer]] | None = ask(
        "To which countries outside the United Kingdom do data go, from which can data be reached, "
        "and what allows that?",
        why="Each transfer needs its own ground in law, and Part 3 has its own list of them.",
        source="dpa2018",
        required=False,
        good="[{country: IE, mechanism: adequacy, to: hosting-provider, tia: true}]",
        bad="[{country: US, mechanism: none_needed}]",
    )
    foreign_access_exposure: Answer[Text] | None = ask(
        "Whose law outside the United Kingdom could make you or your host hand over data, and what stands against it?",
        why="A data centre in London does not help where its owner answers to a court abroad.",
        source="ico-police-cloud",
        when=("cloud_hosted",),
        good="The host's parent is in the United States and is under its CLOUD Act. The keys are held by the force, so "
        "the host can only hand over what it cannot read.",
        bad="All data is in the UK.",
    )
    dpia: Answer[Dpia] | None = ask(
        "What do you give a force to start its data protection impact assessment from?",
        why="In Bridges the force's assessment was found wanting; the facts it needs are often the supplier's.",
        source="bridges",
        atrs="2.5.1",
        when=("affects_individuals", "sensitive_data"),
        withhold=Withhold.ALLOWED,
        good="{template: public, summary_url: 'https://supplier.example/triage/dpia', last_reviewed: 2026-08-14}",
        bad="{template: on_request}, for a blank form",
    )
    s62_logging: Answer[S62Logging] | None = ask(
        "Which of the acts that section 62 asks to be logged does it log?",
        why="Under Part 3 these logs are a duty, and without them nobody can tell who looked at a record.",
        source="dpa2018",
        when=("part3",),
        good="{collection: true, alteration: true, consultation: true, disclosure: true, combination: false, "
        "erasure: true, exportable: true, retention_months: 24}",
        bad="{collection: true, alteration: true, consultation: true, disclosure: true, combination: true, "
        "erasure: true}, for a log of log-ins",
    )
    retention: Answer[Retention] | None = ask(
        "How does a force decide how long data are kept, and see that they are gone?",
        why="Records must be reviewed and deleted under the code on police information and records.",
        source="pirm-code",
        when=("holds_data",),
        good="{configurable: true, pirm_supported: true, auto_delete: true, legal_hold: true, "
        "deletion_evidence: A log entry that names the record and the rule}",
        bad="{configurable: true}, for a setting that only you can change",
    )
    training_use: Answer[TrainingUse] | None = ask(
        "Are a force's data used to train, test or improve anything, here or elsewhere?",
        why="A force is advised to know every purpose for which its data will be used.",
        source="college-app",
        good="{force_data_used: opt_in, purposes: [Testing new versions], deidentified: true}",
        bad="{force_data_used: never}, for a product that learns from corrections",
    )
    rights_support: Answer[Text] | None = ask(
        "How does it help a force to give people a copy of their data, correct it or erase it?",
        why="A force has a month to answer, and must find all of one person's data.",
        source="dpa2018",
        when=("processes_personal_data",),
        withhold=Withhold.ALLOWED,
        good="One search finds everything about a person, attachments included, and puts it in a file to redact.",
        bad="We comply with the GDPR.",
    )
    audit_rights: Answer[Text] | None = ask(
        "What may a force look at to see that you keep to its instructions, how often and at what cost?",
        why="The duty to check a processor is the force's, and it can only check what it may see.",
        source="dpa2018",
        when=("supplier_handles_data",),
        withhold=Withhold.ALLOWED,
        good="One audit a year on 20 days' notice, on site or by questions, free of charge up to two days.",
        bad="On request.",
    )
    breach_notification_hours: Answer[Count] | None = ask(
        "Within how many hours of learning of a breach do you tell the force?",
        why="The force has 72 hours from when it knows to tell the Information Commissioner.",
        source="dpa2018",
        when=("supplier_handles_data",),
        good="24",
        bad="72, which leaves the force no time if its own clock has started",
    )
    dpo_contact: Answer[Mailbox] | None = ask(
        "At which team mailbox do you answer questions on data protection?",
        why="A question on a breach or a right must reach somebody who knows.",
        source="dpa2018",
        when=("supplier_handles_data",),
        good="dataprotection@supplier.example",
        bad="jane.smith@supplier.example",
    )
