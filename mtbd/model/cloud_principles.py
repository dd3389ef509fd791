"""The fourteen cloud security principles of the National Cyber Security Centre."""

from typing import Literal

from mtbd.model.answer import Answer
from mtbd.model.ask import Withhold, part
from mtbd.model.group import Group
from mtbd.model.text import Date, Text


class CloudPrinciple(Group):
    """How one principle is met."""

    approach: Answer[Literal["recognised_standard", "independent", "supplier_defined", "not_met", "does_not_apply"]] = (
        part(
            "How it is assured",
            withhold=Withhold.SECURITY,
            terms={
                "recognised_standard": "A recognised standard, certified",
                "independent": "Tested by somebody independent",
                "supplier_defined": "The supplier's own word",
            },
        )
    )
    statement: Answer[Text] | None = part("By what", withhold=Withhold.SECURITY)


def _principle(label: str) -> Answer[CloudPrinciple]:
    found: Answer[CloudPrinciple] = part(label, withhold=Withhold.SECURITY)
    return found


class CloudPrinciples(Group):
    """The fourteen cloud security principles of the National Cyber Security Centre, in its order."""

    assessed_on: Date = part("Assessed on")
    data_in_transit: Answer[CloudPrinciple] = _principle("1. Data in transit protection")
    asset_protection_resilience: Answer[CloudPrinciple] = _principle("2. Asset protection and resilience")
    separation_between_customers: Answer[CloudPrinciple] = _principle("3. Separation between customers")
    governance_framework: Answer[CloudPrinciple] = _principle("4. Governance framework")
    operational_security: Answer[CloudPrinciple] = _principle("5. Operational security")
    personnel_security: Answer[CloudPrinciple] = _principle("6. Personnel security")
    secure_development: Answer[CloudPrinciple] = _principle("7. Secure development")
    supply_chain_security: Answer[CloudPrinciple] = _principle("8. Supply chain security")
    secure_user_management: Answer[CloudPrinciple] = _principle("9. Secure user management")
    identity_authentication: Answer[CloudPrinciple] = _principle("10. Identity and authentication")
    external_interface_protection: Answer[CloudPrinciple] = _principle("11. External interface protection")
    secure_service_administration: Answer[CloudPrinciple] = _principle("12. Secure service administration")
    audit_information_and_alerting: Answer[CloudPrinciple] = _principle("13. Audit information and alerting")
    secure_use: Answer[CloudPrinciple] = _principle("14. Secure use of the service")
