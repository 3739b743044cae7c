"""The desk window for billing staff: a form, the totals, and the page the patient will receive."""
