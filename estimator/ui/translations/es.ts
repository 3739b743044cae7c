<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_US" sourcelanguage="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>New estimate</source>
        <translation>Presupuesto nuevo</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Keep as a template</source>
        <translation>Guardar como plantilla</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Apartar</translation>
    </message>
    <message>
        <source>Open the last parked</source>
        <translation>Abrir el último apartado</translation>
    </message>
    <message>
        <source>Next estimate</source>
        <translation>Presupuesto siguiente</translation>
    </message>
    <message>
        <source>Previous estimate</source>
        <translation>Presupuesto anterior</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Print options</source>
        <translation>Opciones de impresión</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Guardar PDF</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Planes</translation>
    </message>
    <message>
        <source>Pay less</source>
        <translation>Pagar menos</translation>
    </message>
    <message>
        <source>Call sheet</source>
        <translation>Hoja de llamada</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>Accept all defaults</source>
        <translation>Aceptar los valores habituales</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Volver al valor habitual</translation>
    </message>
    <message>
        <source>Page language</source>
        <translation>Idioma de la página</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>Letra grande</translation>
    </message>
    <message>
        <source>Without drug or diagnosis</source>
        <translation>Sin medicamento ni diagnóstico</translation>
    </message>
    <message>
        <source>Page larger</source>
        <translation>Página más grande</translation>
    </message>
    <message>
        <source>Page smaller</source>
        <translation>Página más pequeña</translation>
    </message>
    <message>
        <source>Page as wide as its place</source>
        <translation>Página al ancho de su lugar</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Revisiones</translation>
    </message>
    <message>
        <source>Page as table</source>
        <translation>Página como tabla</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>Revisión siguiente</translation>
    </message>
    <message>
        <source>Previous check</source>
        <translation>Revisión anterior</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Todos los comandos</translation>
    </message>
    <message>
        <source>Find a plan or an estimate</source>
        <translation>Buscar un plan o un presupuesto</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Page beside, alone, hidden</source>
        <translation>Página al lado, sola, oculta</translation>
    </message>
    <message>
        <source>Show service prices</source>
        <translation>Mostrar precios de los servicios</translation>
    </message>
    <message>
        <source>Show what the plan pays</source>
        <translation>Mostrar lo que paga el plan</translation>
    </message>
    <message>
        <source>Show discounts</source>
        <translation>Mostrar descuentos</translation>
    </message>
    <message>
        <source>Show sub-totals</source>
        <translation>Mostrar subtotales</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Parte siguiente</translation>
    </message>
    <message>
        <source>Previous part</source>
        <translation>Parte anterior</translation>
    </message>
    <message>
        <source>Enter goes to the next question</source>
        <translation>Intro pasa a la pregunta siguiente</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>Menús</translation>
    </message>
    <message>
        <source>{switch} (required here)</source>
        <translation>{switch} (obligatorio aquí)</translation>
    </message>
</context>
<context>
    <name>Call</name>
    <message>
        <source>Begin another call</source>
        <translation>Empezar otra llamada</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>El plan</translation>
    </message>
    <message>
        <source>Each service</source>
        <translation>Cada servicio</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Aprobación</translation>
    </message>
    <message>
        <source>Deductible and limit</source>
        <translation>Deducible y límite</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Everything to look at</source>
        <translation>Todo lo que hay que revisar</translation>
    </message>
    <message>
        <source>Enter goes to the field; F8 and Shift+F8 go on from one to the next.</source>
        <translation>Intro va al campo; F8 y Shift+F8 pasan de uno a otro.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Type what you want to do, a plan, a service or a patient</source>
        <translation>Escriba qué quiere hacer, un plan, un servicio o un paciente</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Lo que coincide</translation>
    </message>
    <message>
        <source>Nothing of that name</source>
        <translation>Nada con ese nombre</translation>
    </message>
    <message>
        <source>Plan: {name}</source>
        <translation>Plan: {name}</translation>
    </message>
    <message>
        <source>Treatment: {name}</source>
        <translation>Tratamiento: {name}</translation>
    </message>
    <message>
        <source>Add a service: {name}</source>
        <translation>Añadir un servicio: {name}</translation>
    </message>
    <message>
        <source>Open estimate: {name}</source>
        <translation>Presupuesto abierto: {name}</translation>
    </message>
    <message>
        <source>Estimate: {name}</source>
        <translation>Presupuesto: {name}</translation>
    </message>
    <message>
        <source>New estimate: {name}</source>
        <translation>Presupuesto nuevo: {name}</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>What to compare</source>
        <translation>Qué se compara</translation>
    </message>
    <message>
        <source>Coverages</source>
        <translation>Seguros</translation>
    </message>
    <message>
        <source>Clinics</source>
        <translation>Clínicas</translation>
    </message>
    <message>
        <source>Payment plans</source>
        <translation>Planes de pagos</translation>
    </message>
    <message>
        <source>Open estimates</source>
        <translation>Presupuestos abiertos</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primero</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Segundo</translation>
    </message>
    <message>
        <source>Third</source>
        <translation>Tercero</translation>
    </message>
    <message>
        <source>Fourth</source>
        <translation>Cuarto</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Side by side; Enter continues with a column</source>
        <translation>Lado a lado; Intro sigue con una columna</translation>
    </message>
    <message>
        <source>Continue with this one</source>
        <translation>Seguir con este</translation>
    </message>
    <message>
        <source>Choose at least two.</source>
        <translation>Elija al menos dos.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Which outcome</source>
        <translation>Qué resultado</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Visits and lines</source>
        <translation>Visitas y líneas</translation>
    </message>
    <message>
        <source>Visits only</source>
        <translation>Solo visitas</translation>
    </message>
    <message>
        <source>In the order of</source>
        <translation>En el orden de</translation>
    </message>
    <message>
        <source>the course</source>
        <translation>el tratamiento</translation>
    </message>
    <message>
        <source>Last and largest first</source>
        <translation>Lo último y lo mayor primero</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>Visits and lines with every figure</source>
        <translation>Visitas y líneas con cada cifra</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Va a</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>Precio de lista</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Descuentos</translation>
    </message>
    <message>
        <source>Expected charge</source>
        <translation>Cargo previsto</translation>
    </message>
    <message>
        <source>Plan price</source>
        <translation>Precio del plan</translation>
    </message>
    <message>
        <source>Deductible</source>
        <translation>Deducible</translation>
    </message>
    <message>
        <source>Copay</source>
        <translation>Copago</translation>
    </message>
    <message>
        <source>Coinsurance</source>
        <translation>Coseguro</translation>
    </message>
    <message>
        <source>Above the limit</source>
        <translation>Sobre el límite</translation>
    </message>
    <message>
        <source>No approval</source>
        <translation>Sin aprobación</translation>
    </message>
    <message>
        <source>Above the maximum</source>
        <translation>Sobre el máximo</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>No cubierto</translation>
    </message>
    <message>
        <source>Balance bill</source>
        <translation>Saldo facturado</translation>
    </message>
    <message>
        <source>Patient pays</source>
        <translation>Paciente paga</translation>
    </message>
    <message>
        <source>Patient pays clinic</source>
        <translation>Paciente paga a la clínica</translation>
    </message>
    <message>
        <source>Plan pays</source>
        <translation>Plan paga</translation>
    </message>
    <message>
        <source>Write-off</source>
        <translation>Se descuenta</translation>
    </message>
    <message>
        <source>Second plan</source>
        <translation>Segundo plan</translation>
    </message>
    <message>
        <source>Due that day</source>
        <translation>Se paga ese día</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>Pagado hasta aquí</translation>
    </message>
    <message>
        <source>Deductible left</source>
        <translation>Queda de deducible</translation>
    </message>
    <message>
        <source>Limit left</source>
        <translation>Queda de límite</translation>
    </message>
    <message>
        <source>Day of the visit</source>
        <translation>Día de la visita</translation>
    </message>
    <message>
        <source>Kind of visit: evaluation, infusion, booster</source>
        <translation>Tipo de visita: evaluación, infusión, refuerzo</translation>
    </message>
    <message>
        <source>Where a deductible or limit is met, and what is special about a visit</source>
        <translation>Dónde se cumple un deducible o límite, y qué tiene de especial una visita</translation>
    </message>
    <message>
        <source>Expected billing code and its units</source>
        <translation>Código previsto y sus unidades</translation>
    </message>
    <message>
        <source>Who the line goes to: plan, patient’s own claim, patient, nobody</source>
        <translation>A quién va la línea: plan, reclamación del paciente, paciente, nadie</translation>
    </message>
    <message>
        <source>List price, before anything is taken off</source>
        <translation>Precio de lista, antes de todo descuento</translation>
    </message>
    <message>
        <source>Packages and discounts, taken off the list price</source>
        <translation>Paquetes y descuentos, que se restan del precio de lista</translation>
    </message>
    <message>
        <source>Expected charge: what is billed, list price less discounts</source>
        <translation>Cargo previsto: lo que se factura, precio de lista menos descuentos</translation>
    </message>
    <message>
        <source>Plan price: what the plan allows</source>
        <translation>Precio del plan: lo que el plan permite</translation>
    </message>
    <message>
        <source>Deductible, before the yearly limit</source>
        <translation>Deducible, antes del límite anual</translation>
    </message>
    <message>
        <source>Copay, before the yearly limit</source>
        <translation>Copago, antes del límite anual</translation>
    </message>
    <message>
        <source>Coinsurance, before the yearly limit</source>
        <translation>Coseguro, antes del límite anual</translation>
    </message>
    <message>
        <source>Taken off the patient’s share by the yearly limit; the plan pays it</source>
        <translation>Lo que el límite anual quita de la parte del paciente; lo paga el plan</translation>
    </message>
    <message>
        <source>What the patient pays because approval is missing</source>
        <translation>Lo que el paciente paga porque falta la aprobación</translation>
    </message>
    <message>
        <source>What the patient pays above the most the plan pays in a year</source>
        <translation>Lo que el paciente paga por encima del máximo anual del plan</translation>
    </message>
    <message>
        <source>What the patient pays for lines that the plan does not cover</source>
        <translation>Lo que el paciente paga por líneas que el plan no cubre</translation>
    </message>
    <message>
        <source>Balance bill: what is charged above the plan price</source>
        <translation>Saldo facturado: lo que se cobra por encima del precio del plan</translation>
    </message>
    <message>
        <source>Patient pays in the end</source>
        <translation>Lo que el paciente paga al final</translation>
    </message>
    <message>
        <source>What the patient pays the clinic, before the plan pays back</source>
        <translation>Lo que el paciente paga a la clínica, antes de que el plan devuelva</translation>
    </message>
    <message>
        <source>Plan pays, to the clinic or back to the patient</source>
        <translation>Lo que el plan paga a la clínica o devuelve al paciente</translation>
    </message>
    <message>
        <source>Write-off: taken off by the contract, or may not be charged</source>
        <translation>Se descuenta: lo que quita el contrato o no se puede cobrar</translation>
    </message>
    <message>
        <source>Second plan pays</source>
        <translation>Lo que paga el segundo plan</translation>
    </message>
    <message>
        <source>Due that day, less what was paid before</source>
        <translation>Lo que se paga ese día, menos lo ya pagado</translation>
    </message>
    <message>
        <source>Running total of what the patient pays the clinic</source>
        <translation>Total acumulado de lo que el paciente paga a la clínica</translation>
    </message>
    <message>
        <source>Deductible left after this</source>
        <translation>Lo que queda del deducible después</translation>
    </message>
    <message>
        <source>Yearly limit left after this</source>
        <translation>Lo que queda del límite anual después</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Type to find</source>
        <translation>Escriba para buscar</translation>
    </message>
    <message>
        <source>Find: {name}</source>
        <translation>Buscar: {name}</translation>
    </message>
    <message>
        <source>Matches: {number}</source>
        <translation>Coincidencias: {number}</translation>
    </message>
    <message>
        <source>Nothing in this list matches “{typed}”. Fix: type other words, or press Esc.</source>
        <translation>Nada en esta lista coincide con «{typed}». Corrija: escriba otras palabras, o pulse Esc.</translation>
    </message>
    <message>
        <source>Nothing in this list matches “{typed}”. Fix: type other words, or press Down and Enter for this:</source>
        <translation>Nada en esta lista coincide con «{typed}». Corrija: escriba otras palabras, o pulse la flecha abajo e Intro para esto:</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>Next question that is needed</source>
        <translation>Siguiente pregunta necesaria</translation>
    </message>
    <message>
        <source>Back to the question before</source>
        <translation>Volver a la pregunta anterior</translation>
    </message>
    <message>
        <source>Open a list; type any part of a name to find it</source>
        <translation>Abrir una lista; escriba una parte del nombre para buscarlo</translation>
    </message>
    <message>
        <source>Same answer as last time in this field</source>
        <translation>La misma respuesta que la última vez en este campo</translation>
    </message>
    <message>
        <source>In a day: today</source>
        <translation>En una fecha: hoy</translation>
    </message>
    <message>
        <source>In a day: one day on, one day back</source>
        <translation>En una fecha: un día más, un día menos</translation>
    </message>
    <message>
        <source>In a day: first and last of the month</source>
        <translation>En una fecha: primero y último del mes</translation>
    </message>
    <message>
        <source>What nobody knows: gives a range</source>
        <translation>Lo que nadie sabe: da un margen</translation>
    </message>
    <message>
        <source>In the page as table: next heading, heading before</source>
        <translation>En la página como tabla: título siguiente, título anterior</translation>
    </message>
    <message>
        <source>Close the panel or the list</source>
        <translation>Cerrar el panel o la lista</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>A: usual letters</source>
        <translation>A: letras normales</translation>
    </message>
    <message>
        <source>A+: larger letters</source>
        <translation>A+: letras más grandes</translation>
    </message>
    <message>
        <source>A++: largest letters</source>
        <translation>A++: las letras más grandes</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Silencio</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Borrar la última cifra</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Más tiempo</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>Sí, seguir</translation>
    </message>
    <message>
        <source>No, go back</source>
        <translation>No, volver</translation>
    </message>
    <message>
        <source>Yes, start over</source>
        <translation>Sí, empezar de nuevo</translation>
    </message>
    <message>
        <source>Wait for my page</source>
        <translation>Esperar mi hoja</translation>
    </message>
    <message>
        <source>−: one less</source>
        <translation>−: una menos</translation>
    </message>
    <message>
        <source>+: one more</source>
        <translation>+: una más</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>See what you can do</source>
        <translation>Ver qué puede hacer</translation>
    </message>
    <message>
        <source>Keep looking</source>
        <translation>Seguir mirando</translation>
    </message>
    <message>
        <source>Erase now</source>
        <translation>Borrar ahora</translation>
    </message>
    <message>
        <source>Show amounts</source>
        <translation>Mostrar montos</translation>
    </message>
    <message>
        <source>Hide amounts</source>
        <translation>Ocultar montos</translation>
    </message>
    <message>
        <source>Use my phone</source>
        <translation>Usar mi teléfono</translation>
    </message>
    <message>
        <source>Ask staff</source>
        <translation>Preguntar al personal</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar otra vez</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Vol−</source>
        <translation>Vol−</translation>
    </message>
    <message>
        <source>Vol−: softer</source>
        <translation>Vol−: más bajo</translation>
    </message>
    <message>
        <source>Vol+</source>
        <translation>Vol+</translation>
    </message>
    <message>
        <source>Vol+: louder</source>
        <translation>Vol+: más alto</translation>
    </message>
    <message>
        <source>Darken</source>
        <translation>Oscurecer</translation>
    </message>
    <message>
        <source>Yes, out loud</source>
        <translation>Sí, en voz alta</translation>
    </message>
    <message>
        <source>Yes, listen</source>
        <translation>Sí, escuchar</translation>
    </message>
</context>
<context>
    <name>Level</name>
    <message>
        <source>Error:</source>
        <translation>Error:</translation>
    </message>
    <message>
        <source>Warning:</source>
        <translation>Aviso:</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>Nota:</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Estimate</source>
        <translation>Presupuesto</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Explicar</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Window language</source>
        <translation>Idioma de la ventana</translation>
    </message>
    <message>
        <source>As the system has them</source>
        <translation>Los del sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Alto contraste, oscuro</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Alto contraste, claro</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Update</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Date it today</source>
        <translation>Ponerle la fecha de hoy</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar este aviso</translation>
    </message>
</context>
<context>
    <name>Page as table</name>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Call to the plan</source>
        <translation>Llamada al plan</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Print options</source>
        <translation>Opciones de impresión</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Payment plans</source>
        <translation>Planes de pagos</translation>
    </message>
    <message>
        <source>Pay less, or stop early</source>
        <translation>Pagar menos, o dejarlo antes</translation>
    </message>
    <message>
        <source>Page as table</source>
        <translation>Página como tabla</translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message>
        <source>I can pay a month</source>
        <translation>Puedo pagar al mes</translation>
    </message>
    <message>
        <source>Every payment plan; Enter chooses one</source>
        <translation>Todos los planes de pagos; Intro elige uno</translation>
    </message>
    <message>
        <source>Choose this plan</source>
        <translation>Elegir este plan</translation>
    </message>
    <message>
        <source>This clinic has no payment plans.</source>
        <translation>Esta clínica no tiene planes de pagos.</translation>
    </message>
    <message>
        <source>Down payment</source>
        <translation>Pago inicial</translation>
    </message>
    <message>
        <source>First payment</source>
        <translation>Primer pago</translation>
    </message>
    <message>
        <source>Most in a month</source>
        <translation>Máximo en un mes</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>Last one due</source>
        <translation>Vence el último</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Cargos</translation>
    </message>
    <message>
        <source>Finance charge (estimate)</source>
        <translation>Cargo financiero (estimado)</translation>
    </message>
    <message>
        <source>APR (estimate)</source>
        <translation>APR (estimada)</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>En total</translation>
    </message>
    <message>
        <source>Interest if not cleared in time</source>
        <translation>Intereses si no se paga a tiempo</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>On both sides</source>
        <translation>Por los dos lados</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>Letra grande</translation>
    </message>
    <message>
        <source>Without drug or diagnosis</source>
        <translation>Sin medicamento ni diagnóstico</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Guardar PDF</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar otra vez</translation>
    </message>
    <message>
        <source>Other printer</source>
        <translation>Otra impresora</translation>
    </message>
    <message>
        <source>Stop printing</source>
        <translation>Detener la impresión</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>&amp;Clinic</source>
        <translation>&amp;Clínica</translation>
    </message>
    <message>
        <source>Insu&amp;red?</source>
        <translation>¿Tiene &amp;seguro?</translation>
    </message>
    <message>
        <source>U&amp;se it for this?</source>
        <translation>¿Lo usa e&amp;n esto?</translation>
    </message>
    <message>
        <source>&amp;Plan and network</source>
        <translation>&amp;Plan y red</translation>
    </message>
    <message>
        <source>Chec&amp;ked with whom, and when</source>
        <translation>&amp;Quién lo confirmó y cuándo</translation>
    </message>
    <message>
        <source>&amp;1. What the plan said</source>
        <translation>&amp;1. Lo que dijo el plan</translation>
    </message>
    <message>
        <source>&amp;Treatment</source>
        <translation>&amp;Tratamiento</translation>
    </message>
    <message>
        <source>&amp;Length of the course</source>
        <translation>&amp;Duración del tratamiento</translation>
    </message>
    <message>
        <source>&amp;Infusions</source>
        <translation>&amp;Infusiones</translation>
    </message>
    <message>
        <source>&amp;Boosters</source>
        <translation>&amp;Refuerzos</translation>
    </message>
    <message>
        <source>Fre&amp;quency of boosters</source>
        <translation>Ritmo de los refuer&amp;zos</translation>
    </message>
    <message>
        <source>How it is &amp;given</source>
        <translation>Modo de &amp;aplicación</translation>
    </message>
    <message>
        <source>&amp;Also treat</source>
        <translation>Tam&amp;bién tratar</translation>
    </message>
    <message>
        <source>Inf&amp;usions of the 2nd</source>
        <translation>Infusiones de&amp;l 2.º</translation>
    </message>
    <message>
        <source>&amp;How the 2nd is given</source>
        <translation>&amp;Modo del 2.º</translation>
    </message>
    <message>
        <source>&amp;Evaluation</source>
        <translation>&amp;Evaluación</translation>
    </message>
    <message>
        <source>&amp;First visit</source>
        <translation>Primera &amp;visita</translation>
    </message>
    <message>
        <source>How &amp;often</source>
        <translation>&amp;Frecuencia</translation>
    </message>
    <message>
        <source>&amp;Discounts</source>
        <translation>Desc&amp;uentos</translation>
    </message>
    <message>
        <source>Paid b&amp;y</source>
        <translation>Forma de pa&amp;go</translation>
    </message>
    <message>
        <source>Paid whe&amp;n</source>
        <translation>Cuánd&amp;o se paga</translation>
    </message>
    <message>
        <source>Payment plan</source>
        <translation>Plan de pagos</translation>
    </message>
    <message>
        <source>Number of payments</source>
        <translation>Número de pagos</translation>
    </message>
    <message>
        <source>Can pay a month</source>
        <translation>Puede pagar al mes</translation>
    </message>
    <message>
        <source>&amp;Visits already had</source>
        <translation>Visitas ya &amp;hechas</translation>
    </message>
    <message>
        <source>&amp;Money already paid</source>
        <translation>&amp;Ya pagado</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nombre completo</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>How to receive it</source>
        <translation>Cómo lo recibe</translation>
    </message>
    <message>
        <source>Clinic&apos;s reference</source>
        <translation>Referencia de la clínica</translation>
    </message>
    <message>
        <source>Page te&amp;xt in</source>
        <translation>Te&amp;xto de la página en</translation>
    </message>
    <message>
        <source>More ans&amp;wers</source>
        <translation>Más a&amp;justes</translation>
    </message>
    <message>
        <source>&amp;3. Paying over time</source>
        <translation>&amp;3. Pagar a plazos</translation>
    </message>
    <message>
        <source>&amp;4. Patient</source>
        <translation>&amp;4. Paciente</translation>
    </message>
    <message>
        <source>&amp;2. Added services</source>
        <translation>&amp;2. Servicios añadidos</translation>
    </message>
    <message>
        <source>&amp;5. Packages</source>
        <translation>&amp;5. Paquetes</translation>
    </message>
    <message>
        <source>&amp;6. One-time reductions</source>
        <translation>&amp;6. Reducciones únicas</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>Se descuenta</translation>
    </message>
    <message>
        <source>Off what</source>
        <translation>De qué</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Allowed by</source>
        <translation>Lo autoriza</translation>
    </message>
    <message>
        <source>&amp;7. Diagnosis codes</source>
        <translation>&amp;7. Códigos de diagnóstico</translation>
    </message>
    <message>
        <source>&amp;8. Patient&apos;s State</source>
        <translation>&amp;8. Estado del paciente</translation>
    </message>
    <message>
        <source>&amp;9. Visits moved by hand</source>
        <translation>&amp;9. Visitas cambiadas de día</translation>
    </message>
    <message>
        <source>Calendar of the visits</source>
        <translation>Calendario de las visitas</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Plan not known</source>
        <translation>Plan desconocido</translation>
    </message>
    <message>
        <source>Yes, bill the plan</source>
        <translation>Sí, se cobra al plan</translation>
    </message>
    <message>
        <source>Pay now, claim it later</source>
        <translation>Paga y luego reclama</translation>
    </message>
    <message>
        <source>No, pay without it</source>
        <translation>No, paga sin él</translation>
    </message>
    <message>
        <source>Nothing else</source>
        <translation>Nada más</translation>
    </message>
    <message>
        <source>By the number of infusions</source>
        <translation>Según el número de infusiones</translation>
    </message>
    <message>
        <source>With an evaluation</source>
        <translation>Con evaluación</translation>
    </message>
    <message>
        <source>Evaluation was done already</source>
        <translation>La evaluación ya se hizo</translation>
    </message>
    <message>
        <source>At each visit</source>
        <translation>En cada visita</translation>
    </message>
    <message>
        <source>In advance, by the package</source>
        <translation>Por adelantado, por paquete</translation>
    </message>
    <message>
        <source>The cheapest mix</source>
        <translation>La combinación más barata</translation>
    </message>
    <message>
        <source>No package: single visits</source>
        <translation>Ningún paquete: visitas sueltas</translation>
    </message>
    <message>
        <source>No payment plan</source>
        <translation>Sin plan de pagos</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Aún no se preguntó</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>En papel</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Por correo electrónico</translation>
    </message>
    <message>
        <source>In the patient portal</source>
        <translation>En el portal del paciente</translation>
    </message>
    <message>
        <source>The whole estimate</source>
        <translation>Todo el presupuesto</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Mes siguiente</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>Añadir un servicio</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>New estimate</source>
        <translation>Presupuesto nuevo</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>borrador</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>sin terminar</translation>
    </message>
    <message>
        <source>Open estimates</source>
        <translation>Presupuestos abiertos</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>Why it stops</source>
        <translation>Por qué se deja</translation>
    </message>
    <message>
        <source>What stopping after each visit means</source>
        <translation>Qué significa dejarlo después de cada visita</translation>
    </message>
    <message>
        <source>Paid by then</source>
        <translation>Pagado hasta entonces</translation>
    </message>
    <message>
        <source>Back to you</source>
        <translation>Se le devuelve</translation>
    </message>
    <message>
        <source>Still owed</source>
        <translation>Falta por pagar</translation>
    </message>
    <message>
        <source>Lost by stopping</source>
        <translation>Se pierde por dejarlo</translation>
    </message>
    <message>
        <source>For the visits had</source>
        <translation>Por las visitas hechas</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>What would make it less</source>
        <translation>Cómo pagar menos</translation>
    </message>
    <message>
        <source>If you stop early</source>
        <translation>Si deja el tratamiento antes</translation>
    </message>
    <message>
        <source>Do this</source>
        <translation>Hacer esto</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Step by step; Enter explains a step</source>
        <translation>Paso a paso; Intro explica un paso</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>La regla</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>As a page</source>
        <translation>Como página</translation>
    </message>
</context>
</TS>
