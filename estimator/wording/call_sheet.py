"""The sentences of the insurer call sheet: what staff say to the plan's representative, ask, and write down."""

SENTENCES: dict[str, tuple[str, str]] = {
    "title": ("Call to the plan: what to ask", "Llamada al plan: qué preguntar"),
    "for_staff": ("For the clinic's staff.", "Para el personal de la clínica."),
    "attached": (
        "The data of the estimate that this call is about",
        "Los datos del presupuesto del que trata esta llamada",
    ),
    "footer": ("Insurer call sheet", "Hoja de llamada al seguro"),
    # The panel in which the answers are typed back.
    "panel.hint": (
        "Type what the plan said. Enter takes what stands in a field as the plan's answer; Tab leaves it as it was.",
        "Escriba lo que dijo el plan. Intro toma lo que está en el campo como respuesta del plan; Tab lo deja igual.",
    ),
    "panel.no_claim": (
        "No claim is sent under this coverage, so there is nothing to ask a plan.",
        "Con esta cobertura no se envía ninguna reclamación, así que no hay nada que preguntar a un plan.",
    ),
    "panel.only_confirmed": (
        "No claim is sent. Write down who at the plan said that it does not pay.",
        "No se envía ninguna reclamación. Anote quién del plan dijo que no paga.",
    ),
    # Who it is about, who is calling.
    "patient": ("Patient", "Paciente"),
    "born": ("Date of birth", "Fecha de nacimiento"),
    "plan": ("Coverage", "Cobertura"),
    "member_id": ("Member ID", "Número de afiliado"),
    "group_number": ("Group number", "Número de grupo"),
    "plan_phone": ("Telephone on the card", "Teléfono de la tarjeta"),
    "say_first": ("Say first:", "Diga primero:"),
    "opening": (
        "“This is {clinic}. I am calling to check benefits for a patient who will have outpatient care here. What is "
        "your name, and what is the reference number of this call?”",
        "“Llamo de {clinic}. Quiero verificar los beneficios de un paciente que recibirá atención ambulatoria aquí. "
        "¿Cuál es su nombre, y cuál es el número de referencia de esta llamada?”",
    ),
    "heading.call": ("This call", "Esta llamada"),
    "answered_by": ("Answered by", "Quién contestó"),
    "reference": ("Reference number", "Número de referencia"),
    "day": ("Date", "Fecha"),
    "time": ("Time", "Hora"),
    "npi": ("NPI", "NPI"),
    "tin": ("Tax ID (TIN)", "TIN"),
    "clinic_phone": ("Our telephone", "Nuestro teléfono"),
    # What is billed.
    "heading.services": ("We will bill", "Facturaremos"),
    "column.codes": ("Codes", "Códigos"),
    "column.visits": ("Visits", "Visitas"),
    "code_units": ("{code} × {units}", "{code} × {units}"),
    "no_codes": ("not yet known", "aún no se saben"),
    "days": ("Days", "Fechas"),
    "others": ("Others", "Otros"),
    "diagnosis": ("Diagnosis (ICD-10)", "Diagnóstico (CIE-10)"),
    "place": ("Place of service code", "Código del lugar de atención"),
    # Questions.
    "known": (
        "“We have” is what we know already ({source}). Ask the plan to confirm it.",
        "“Tenemos” es lo que ya sabemos ({source}). Pida al plan que lo confirme.",
    ),
    "known.rule_book": (
        "“We have” is what our rules say. Ask the plan to confirm it.",
        "“Tenemos” es lo que dicen nuestras reglas. Pida al plan que lo confirme.",
    ),
    "known.call": (
        "“We have” is what we know already, some of it from the call of {day}. Ask the plan to confirm it.",
        "“Tenemos” es lo que ya sabemos, en parte por la llamada del {day}. Pida al plan que lo confirme.",
    ),
    "we_have": ("We have: {known}", "Tenemos: {known}"),
    "yes_no": ("yes / no", "sí / no"),
    "column.question": ("Ask", "Pregunte"),
    "column.answer": ("The plan says", "El plan dice"),
    "heading.plan": ("{number}. The plan", "{number}. El plan"),
    "ask.active": ("Is the plan active today? Since when?", "¿Está activa hoy? ¿Desde cuándo?"),
    "ask.plan_year": ("When does the plan year start?", "¿Cuándo empieza el año del plan?"),
    "ask.network": (
        "Are we in network, at this NPI and TIN?",
        "¿Estamos en la red, con este NPI y TIN?",
    ),
    "ask.other_plan": ("Is another plan on file that pays first?", "¿Consta otro plan que paga primero?"),
    "heading.each_service": ("{number}. Each service, with its codes", "{number}. Cada servicio, con sus códigos"),
    "ask.covered": ("Covered, with this diagnosis?", "¿Cubierto, con este diagnóstico?"),
    "ask.approval": ("Approval needed first?", "¿Hace falta aprobación previa?"),
    "ask.share": ("What does the patient pay?", "¿Qué paga el paciente?"),
    "ask.rate": ("What do you allow for each code?", "¿Cuánto admiten por cada código?"),
    "ask.visits": ("Most visits a year; used so far", "Máximo de visitas al año; usadas"),
    "ask.maximum": ("Most you pay a year; paid so far", "Máximo que pagan al año; pagado"),
    "ask.separate": ("Its own deductible; used so far", "Su deducible propio; usado"),
    "needed": ("needed", "hace falta"),
    "share.nothing": ("nothing", "nada"),
    "share.deductible": ("deductible", "deducible"),
    "share.copay": ("copay {copay}", "copago {copay}"),
    "share.copay.unknown": ("copay", "copago"),
    "share.coinsurance.unknown": ("a percentage", "un porcentaje"),
    "of_which_used": ("{figure}; used {used}", "{figure}; usado {used}"),
    "of_which_paid": ("{figure}; paid {used}", "{figure}; pagado {used}"),
    "heading.approval": ("{number}. Approval", "{number}. Aprobación"),
    "ask.state": ("Is it on file? Approved, pending or refused?", "¿Consta? ¿Aprobada, pendiente o rechazada?"),
    "ask.number": ("Approval number", "Número de aprobación"),
    "ask.approved_visits": ("How many visits are approved?", "¿Cuántas visitas están aprobadas?"),
    "ask.approved_days": ("From which day until which day?", "¿Desde qué día y hasta qué día?"),
    "ask.how_to_get_it": (
        "How is it asked for (telephone, fax, portal)? How long does it take?",
        "¿Cómo se pide (teléfono, fax, portal)? ¿Cuánto tarda?",
    ),
    "heading.yearly": ("{number}. Deductible and limit", "{number}. Deducible y límite"),
    "column.in_network": ("In network", "En la red"),
    "column.out_of_network": ("Out of network", "Fuera de la red"),
    "ask.copay_counts": ("Do copays count toward them?", "¿Cuentan los copagos para ellos?"),
    "ask.figures_day": ("As of which day are these figures?", "¿De qué día son estas cifras?"),
    "heading.own_claim": ("{number}. Out of network: the claim", "{number}. Fuera de la red: la reclamación"),
    "ask.how_allowed": (
        "How is what you allow set: your own rate, or a percentage of Medicare's fee?",
        "¿Cómo se fija lo que admiten: tarifa propia o porcentaje de la tarifa de Medicare?",
    ),
    "ask.where_sent": (
        "Where does the claim go (address, fax, portal)?",
        "¿A dónde va la reclamación (dirección, fax, portal)?",
    ),
    "ask.days_to_file": ("Within how many days after the visit?", "¿En cuántos días después de la visita?"),
    "ask.paid_to": ("Is the patient paid, or the clinic?", "¿Se paga al paciente o a la clínica?"),
    "heading.last": ("Before you hang up", "Antes de colgar"),
    "ask.referral": ("Is a referral needed? From whom?", "¿Hace falta una remisión? ¿De quién?"),
    "ask.place": (
        "Is care in this kind of place covered (place of service)?",
        "¿Se cubre la atención en este tipo de lugar?",
    ),
    "ask.policy": (
        "Does a policy call ketamine experimental or investigational? Its number?",
        "¿Alguna política llama experimental a la ketamina? ¿Su número?",
    ),
    "ask.policy.discreet": (
        "Does a policy call this care experimental or investigational? Its number?",
        "¿Alguna política llama experimental a esta atención? ¿Su número?",
    ),
    "ask.in_writing": (
        "Can you send all of this in writing? To which address?",
        "¿Pueden enviar todo esto por escrito? ¿A qué dirección?",
    ),
    "no_promise": (
        "Read the answers back. What a plan says by telephone is no promise of payment. Then type them into the "
        "estimate: its figures follow, with this call's reference.",
        "Repita las respuestas. Lo que un plan dice por teléfono no es una promesa de pago. Después escríbalas en el "
        "presupuesto: sus cifras cambian, con la referencia de esta llamada.",
    ),
}
