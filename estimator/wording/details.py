"""What is said of details left out of a page: which they are, and that some pages must hold them."""

SENTENCES: dict[str, tuple[str, str]] = {
    "left_out": ("Not shown here: {details}.", "Aquí no se muestra: {details}."),
    "service-prices": ("the price of each service", "el precio de cada servicio"),
    "discounts": ("what is taken off the price", "lo que se descuenta del precio"),
    "plan-pays": ("what your plan pays", "lo que paga su plan"),
    "must_stand": (
        "An estimate without a claim to a plan must list each service with its price, discounts and sub-totals. They "
        "stay on this page, whatever is switched off.",
        "Un presupuesto sin reclamo a un plan debe listar cada servicio con su precio, descuentos y subtotales. Se "
        "quedan en esta página aunque se hayan apagado.",
    ),
}
