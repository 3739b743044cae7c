"""The sentences of pages on which a plan has a part: outcomes, superbill, deductible, plan year, questions.

Never said: that the plan "covers" what is not yet approved, one net figure of a superbill, "maximum" without what lies
outside it, "free", "guaranteed".
"""

SENTENCES: dict[str, tuple[str, str]] = {
    # The title, by who pays.
    "title.insured": ("Estimate of what you pay with insurance", "Presupuesto de lo que usted paga con seguro"),
    "title.charges": ("Estimate of charges", "Presupuesto de cargos"),
    # The headline.
    "between": ("{low} to {high}", "{low} a {high}"),
    "not_known": ("not known", "no se sabe"),
    "pays_for": ("What you pay for {visits}:", "Lo que paga por {visits}:"),
    "counted": (
        "The parts below count with {likely}.",
        "Las partes de abajo cuentan con {likely}.",
    ),
    "moves_most": ("What moves it most: {unknown}.", "Lo que más lo cambia: {unknown}."),
    "nothing.plan": (
        "Your plan asks nothing of you for this care.",
        "Su plan no le pide nada por esta atención.",
    ),
    "nothing.held": (
        "Your plan does not pay for it, and we may not charge you for it.",
        "Su plan no lo paga, y no podemos cobrárselo a usted.",
    ),
    "pay_clinic": ("You pay the clinic", "Usted paga a la clínica"),
    "may_pay_back": (
        "Your plan may pay you back (not promised)",
        "Su plan puede devolverle (no es una promesa)",
    ),
    "cost_if_it_does": ("Your cost if it does", "Su costo si lo hace"),
    "file_within": (
        "Send your claim to your plan within {days} days after each visit.",
        "Envíe su reclamación al plan dentro de los {days} días después de cada visita.",
    ),
    "help_lowers": (
        "Help from the maker pays {help} of it. Left for you: {left}.",
        "La ayuda del fabricante paga {help}. Le queda a usted: {left}.",
    ),
    # Can this change?
    "why.coverage_confirmed": ("{condition}: {by} more.", "{condition}: {by} más."),
    "why.coverage_confirmed.same": (
        "Not by your plan's answer: both ways you pay the same.",
        "No por la respuesta de su plan: de las dos formas paga lo mismo.",
    ),
    "why.unknown": ("By up to {by}: we do not know {unknown}.", "Hasta {by}: no sabemos {unknown}."),
    "why.unknown.same": (
        "We do not know {unknown}; that alone changes nothing here.",
        "No sabemos {unknown}; eso solo no cambia nada aquí.",
    ),
    "why.new_plan_year": (
        "If a visit moves to {day} or later.",
        "Si una visita pasa al {day} o después.",
    ),
    "why.other_claims": ("With other claims, visits or another plan.", "Con otras reclamaciones, visitas u otro plan."),
    "what_else": (
        "What can also change what you pay: other claims that reach your plan first, your next plan year (from {day}), "
        "what your plan approves, visits that are added, moved or longer, and another plan.",
        "Lo que también puede cambiar lo que paga: otras reclamaciones que lleguen antes a su plan, el próximo año de "
        "su plan (desde el {day}), lo que su plan apruebe, visitas que se agreguen, se muevan o duren más, y otro "
        "plan.",
    ),
    # When you pay.
    "rows_are_for": ("These rows: {outcome}.", "Estas filas: {outcome}."),
    "before_renewal": ("Sub-total, before {day}", "Subtotal, antes del {day}"),
    "heading.if_you_stop": ("If you stop early", "Si lo deja antes"),
    "nothing_owed_if_stopped": (
        "You pay only for visits you have had. The rest comes back to you.",
        "Paga solo las visitas que ya tuvo. Lo demás se le devuelve.",
    ),
    "see_plan": (
        "You chose to pay on other days: see “How you chose to pay”.",
        "Usted eligió pagar en otros días: vea “Cómo eligió pagar”.",
    ),
    "paid_in_time": ("{money}, if you pay it off in time", "{money}, si lo paga todo a tiempo"),
    # Who pays what.
    "list_price": ("List price", "Precio de lista"),
    "discounts": ("Discounts", "Descuentos"),
    "write_off": ("Taken off: nobody owes it", "Se descuenta: nadie lo debe"),
    "plan_pays": ("Your plan pays", "Su plan paga"),
    "plans_pay": ("Your plans pay", "Sus planes pagan"),
    "plan_decides": (
        "Your plan decides what it allows. It can approve a claim and still pay $0.",
        "Su plan decide cuánto permite. Puede aprobar una reclamación y aun así pagar $0.",
    ),
    "above_the_plans_rate": (
        "{money} of it is above what your plan allows. It counts toward no deductible and no limit.",
        "{money} de esto supera lo que su plan permite. No cuenta para ningún deducible ni límite.",
    ),
    "bar": ("{heading}. List price {list_price}.", "{heading}. Precio de lista {list_price}."),
    "bar.you": ("You {money} ({percent} percent).", "Usted {money} ({percent} por ciento)."),
    "bar.plan": ("Your plan pays {money}.", "Su plan paga {money}."),
    "bar.write_off": ("Nobody owes {money}.", "Nadie debe {money}."),
    "bar.discount": ("Discount {money}.", "Descuento {money}."),
    "part.you": ("You", "Usted"),
    "part.plan": ("Your plan", "Su plan"),
    "part.write_off": ("Nobody owes", "Nadie debe"),
    "part.discount": ("Discount", "Descuento"),
    "part.used": ("Used", "Usado"),
    "part.here": ("This treatment", "Este tratamiento"),
    "part.left": ("Left", "Queda"),
    # Help and accounts.
    "heading.help_and_accounts": ("Help and your accounts", "Ayuda y sus cuentas"),
    "you_owe": ("You owe the clinic", "Usted debe a la clínica"),
    "paid_by.assistance": ("Help from the maker", "Ayuda del fabricante"),
    "paid_by.reimbursement": (
        "Your reimbursement account (HRA)",
        "Su cuenta de reembolso (HRA)",
    ),
    "paid_by.savings": ("Your savings account (HSA or FSA)", "Su cuenta de ahorro (HSA o FSA)"),
    "cash_left": ("Left for you to pay", "Le queda por pagar"),
    "ask_administrator": (
        "Ask your account's administrator about: {services}.",
        "Pregunte al administrador de su cuenta por: {services}.",
    ),
    "money_back_to_account": (
        "Money that your plan pays back later may have to go back into your HSA or FSA.",
        "El dinero que su plan le devuelva después quizás deba volver a su HSA o FSA.",
    ),
    # Deductible and limit.
    "heading.your_deductible": ("How your plan counts", "Cómo cuenta su plan"),
    "column.plan_counts": ("Deductible and limit", "Deducible y límite"),
    "column.used_before": ("Used before", "Ya usado"),
    "column.used_here": ("This treatment", "Tratamiento"),
    "column.left": ("Left", "Queda"),
    "column.yearly": ("Yearly", "Al año"),
    "meter": (
        "{used} of {yearly} used. This treatment uses {here} more. {left} left.",
        "{used} de {yearly} usados. Este tratamiento usa {here} más. Quedan {left}.",
    ),
    "meter.maximum": (
        "{used} of {yearly} paid by your plan. This treatment: {here} more. {left} left.",
        "{used} de {yearly} pagados por su plan. Este tratamiento: {here} más. Quedan {left}.",
    ),
    "maximum": ("The most your plan pays for {kind}", "Lo más que paga su plan por {kind}"),
    "this_care": ("this care", "esta atención"),
    "deductible.own": ("Your deductible", "Su deducible"),
    "deductible.family": ("Your family's deductible", "El deducible de su familia"),
    "limit.own": ("Your yearly limit", "Su límite anual"),
    "limit.family": ("Your family's yearly limit", "El límite anual de su familia"),
    "separate": ("{figure} for {kind}", "{figure} para {kind}"),
    "out_of_network": ("{figure}, out of network", "{figure}, fuera de la red"),
    "of_year": ("Plan year from {day}", "Año del plan desde el {day}"),
    "meters_are_for": ("These figures: {outcome}.", "Estas cifras: {outcome}."),
    "counted_as_likely": (
        "We do not know {unknown}. The figures above count one possible case.",
        "No sabemos {unknown}. Las cifras de arriba cuentan un caso posible.",
    ),
    "full_price_until_met": (
        "Where your deductible applies, you pay the full price agreed with your plan until it is met, not only a "
        "copay.",
        "Donde se aplica su deducible, usted paga el precio completo acordado con su plan hasta completarlo, no solo "
        "un copago.",
    ),
    "limit_holds_for": (
        "The yearly limit does not hold for services your plan does not pay for, nor for what is charged above what "
        "it allows.",
        "El límite anual no vale para los servicios que su plan no paga, ni para lo que se cobra por encima de lo que "
        "permite.",
    ),
    "missing.coverage_confirmed_by": (
        "who confirmed what your plan pays, and when",
        "quién confirmó lo que paga su plan, y cuándo",
    ),
    "self_pay_by_choice": (
        "We will not send this to your plan. It will not count toward your deductible or your yearly limit. We give no "
        "bill for your plan unless you change your mind. Care that goes with it must be paid the same way to stay "
        "private.",
        "No enviaremos esto a su plan. No contará para su deducible ni para su límite anual. No damos ninguna cuenta "
        "para su plan, salvo que cambie de opinión. La atención relacionada debe pagarse igual para que siga siendo "
        "privada.",
    ),
    # What to do next.
    "step.ask_plan": (
        "Ask your plan the questions below. The number is on your card.",
        "Haga a su plan las preguntas de abajo. El número está en su tarjeta.",
    ),
    "step.papers.one": ("We need this paper: {papers}.", "Necesitamos este documento: {papers}."),
    "step.papers.other": ("We need these papers: {papers}.", "Necesitamos estos documentos: {papers}."),
    "step.compare": (
        "When your plan sends its statement, hold it next to this page. If it differs, call us.",
        "Cuando su plan envíe su resumen, compárelo con esta página. Si es distinto, llámenos.",
    ),
    "ask_your_plan": ("Questions for your plan", "Preguntas para su plan"),
    "ask.pays": (
        "Do you pay for these codes with my diagnosis: {codes}?",
        "¿Pagan ustedes estos códigos con mi diagnóstico: {codes}?",
    ),
    "ask.pays.no_codes": (
        "Do you pay for this care with my diagnosis?",
        "¿Pagan ustedes esta atención con mi diagnóstico?",
    ),
    "ask.approval": (
        "Must you approve it first? For how many visits, and until when?",
        "¿Deben aprobarlo antes? ¿Para cuántas visitas y hasta cuándo?",
    ),
    "ask.network": (
        "Is this provider in my network: NPI {npi}?",
        "¿Está este proveedor en mi red: NPI {npi}?",
    ),
    "ask.allowed": (
        "How much do you allow for each code out of network?",
        "¿Cuánto permiten por cada código fuera de la red?",
    ),
    "ask.filing": (
        "How do I send my claim, and by when?",
        "¿Cómo envío mi reclamación y hasta cuándo?",
    ),
    "ask.used": (
        "How much of my deductible and my yearly limit is used, and as of which day?",
        "¿Cuánto de mi deducible y de mi límite anual ya se usó, y a qué fecha?",
    ),
    "ask.share": (
        "What do I pay of each code: a copay, a percentage, or both?",
        "¿Qué pago de cada código: un copago, un porcentaje o ambos?",
    ),
    # Each service, the superbill, what is booked separately.
    "column.taken_off": ("Taken off", "Se descuenta"),
    "column.plan_pays": ("Plan pays", "Plan paga"),
    "column.billed": ("On the bill", "En la cuenta"),
    "heading.your_superbill": ("The bill for your plan", "La cuenta para su plan"),
    "superbill.itemized": (
        "We give you this bill with every code. You send it to your plan.",
        "Le damos esta cuenta con todos los códigos. Usted la envía a su plan.",
    ),
    "superbill.lumped": (
        "We give you this bill with one main code for each visit. You send it to your plan.",
        "Le damos esta cuenta con un código principal por visita. Usted la envía a su plan.",
    ),
    "booked_separately": (
        "This care is booked separately and is not in this estimate. For its price, contact {contact}.",
        "Esta atención se programa por separado y no está en este presupuesto. Para su precio, consulte a {contact}.",
    ),
    # Words explained, and about the page.
    "word.deductible": ("Deductible", "Deducible"),
    "word.deductible.means": (
        "what you pay in a plan year before your plan pays its part.",
        "lo que usted paga en un año del plan antes de que su plan pague su parte.",
    ),
    "word.limit": ("Yearly limit", "Límite anual"),
    "word.limit.means": (
        "after you have paid this much in a plan year, your plan pays all that it allows. Your plan may call it your "
        "out-of-pocket limit.",
        "después de pagar esta cantidad en un año del plan, su plan paga todo lo que permite. Su plan quizás lo llame "
        "límite de gastos de bolsillo.",
    ),
    "word.copay": ("Copay", "Copago"),
    "word.copay.means": ("a fixed amount you pay for a service.", "una cantidad fija que paga por un servicio."),
    "word.write_off": ("Taken off", "Se descuenta"),
    "word.write_off.means": (
        "the part of our price that nobody owes, by our contract with your plan or by law.",
        "la parte de nuestro precio que nadie debe, por nuestro contrato con su plan o por ley.",
    ),
    "word.superbill": ("Bill for your plan", "Cuenta para su plan"),
    "word.superbill.means": (
        "a bill with codes, also called a superbill, that you send to your plan.",
        "una cuenta con códigos, también llamada “superbill”, que usted envía a su plan.",
    ),
    "about.insured": (
        "This is an estimate, not a bill and not a promise by your plan. It is not a Good Faith Estimate.",
        "Esto es un presupuesto, no es una factura ni una promesa de su plan. No es un Presupuesto de buena fe.",
    ),
    "about.insured.lines": (
        "“Each service” says line by line what your plan pays.",
        "“Cada servicio” dice línea por línea qué paga su plan.",
    ),
    "about.insured.may_differ": (
        "What you owe can differ with your deductible, your percentage, a check of your benefits or your plan's "
        "approval. You may also choose not to use your plan: ask us for a Good Faith Estimate.",
        "Lo que debe puede cambiar por su deducible, su porcentaje, la revisión de sus beneficios o la aprobación de "
        "su plan. También puede elegir no usar su plan: pídanos un Presupuesto de buena fe.",
    ),
    "about.charges": (
        "This is an estimate, not a bill and not a promise by your plan. Your plan decides what it pays back, and its "
        "answer can take weeks. If you will not ask your plan for money, ask us for a Good Faith Estimate.",
        "Esto es un presupuesto, no es una factura ni una promesa de su plan. Su plan decide cuánto devuelve, y su "
        "respuesta puede tardar semanas. Si no va a pedir dinero a su plan, pídanos un Presupuesto de buena fe.",
    ),
    "how_to_question": (
        "If something here looks wrong, contact {contact}. About what your plan pays, ask your plan too.",
        "Si algo aquí parece equivocado, consulte a {contact}. Sobre lo que paga su plan, pregunte también a su plan.",
    ),
    "if_no_claim": (
        "What follows holds if you decide not to ask your plan to pay.",
        "Lo que sigue vale si usted decide no pedir a su plan que pague.",
    ),
}
