/** The backend's texts in Spanish, as it is written in the United States. A draft, like the modules' own Spanish. */
import { LONG_WORD } from './prompts.js';

export const SPANISH: Readonly<Record<string, string>> = {
  // Statuses of requests and orders.
  Open: 'Abierta',
  'In Progress': 'En curso',
  'Partially Responded': 'Respondida en parte',
  Responded: 'Respondida',
  'Under Review': 'En revisión',
  Closed: 'Cerrada',
  'Escalated to the Medical Director': 'Elevada al director médico',
  'Non-Authorized': 'No autorizada',
  Authorized: 'Autorizada',
  Pending: 'Pendiente',
  Withdrawn: 'Retirada',

  // Types of messages, and their texts.
  'Required Documentation Has Not Been Received': 'No se ha recibido la documentación requerida',
  'Clarification is Needed For Clinical Details': 'Se necesita aclarar los detalles clínicos',
  'More Information Required': 'Se requiere más información',
  'Clarification is Needed': 'Se necesita una aclaración',
  [`Clarification is Needed ${LONG_WORD.repeat(3)}`]: `Se necesita una aclaración ${LONG_WORD.repeat(3)}`,
  'Required Documentation': 'Documentación requerida',
  'Response: Additional Information Provided': 'Respuesta: se proporcionó información adicional',
  'Review Update': 'Novedades de la revisión',
  'Escalation Notice': 'Aviso de elevación',
  'We received your request, and a physician reviewer is reviewing it. You don’t need to do anything right now.':
    'Recibimos su solicitud y un médico revisor la está revisando. Por ahora no necesita hacer nada.',
  'Physical therapy was completed twice weekly for eight weeks without lasting relief. The office notes and the imaging report are attached.':
    'Se completó fisioterapia dos veces por semana durante ocho semanas sin alivio duradero. Se adjuntan las notas del consultorio y el informe de imágenes.',

  // The payer's text around a request.
  'By proceeding, you confirm that you are authorized to access and disclose Protected Health Information on behalf of the providers linked to this organization.':
    'Al continuar, usted confirma que está autorizado para acceder a la información médica protegida y divulgarla en nombre de los proveedores vinculados a esta organización.',
  'You also agree to limit your access to the minimum amount of information necessary to complete this request. If you see information that you are not authorized to view, please notify Carelon Medical Benefits Management immediately at (800) 252-2021.':
    'También acepta limitar su acceso a la información mínima necesaria para completar esta solicitud. Si ve información que no está autorizado para ver, avise de inmediato a Carelon Medical Benefits Management al (800) 252-2021.',
  'Information disclosed should be accurate and be supported by the patient’s medical record, and is sent to the reviewers through the Carelon Medical Benefits Management provider portal.':
    'La información divulgada debe ser exacta y estar respaldada por el expediente médico del paciente, y se envía a los revisores a través del portal de proveedores de Carelon Medical Benefits Management.',
  'The review will continue with the information received. If the order isn’t approved, the decision letter will explain how to request a peer-to-peer review or an appeal, and the deadlines.':
    'La revisión continuará con la información recibida. Si la orden no se aprueba, la carta de decisión explicará cómo solicitar una revisión entre pares o una apelación, y los plazos.',

  // Short names of requested items.
  'Physical therapy': 'Fisioterapia',
  'Imaging reports': 'Informes de imágenes',
  'Office visit notes': 'Notas de las visitas',

  // The call.
  'The documentation received doesn’t show 6 weeks of conservative treatment.':
    'La documentación recibida no muestra 6 semanas de tratamiento conservador.',
  'Office notes from the last 3 visits': 'Notas del consultorio de las últimas 3 visitas',
  'Prior imaging reports': 'Informes de imágenes anteriores',
  'Physical therapy or home exercise dates and results':
    'Fechas y resultados de la fisioterapia o de los ejercicios en casa',
  'Orthopedic surgery': 'Cirugía ortopédica',
  'Medical oncology': 'Oncología médica',
  'Medical genetics': 'Genética médica',
  'General surgery': 'Cirugía general',
  'Overturned: order authorized': 'Revocada: orden autorizada',
  'Upheld: order remains Non-Authorized': 'Confirmada: la orden sigue como no autorizada',
  'You can file an appeal. The decision letter explains how and gives the deadline.':
    'Puede presentar una apelación. La carta de decisión explica cómo hacerlo e indica el plazo.',
  'Withdrawn by the ordering provider': 'Retirada por el proveedor que hizo la orden',

  // Lines of business, solutions, and services.
  Commercial: 'Comercial',
  Musculoskeletal: 'Musculoesquelético',
  'Medical Oncology': 'Oncología médica',
  'Genetic Testing': 'Pruebas genéticas',
  'Surgical Procedures': 'Procedimientos quirúrgicos',
  'Diagnostic Imaging': 'Diagnóstico por imágenes',
  Cardiology: 'Cardiología',
  'Total knee arthroplasty': 'Artroplastia total de rodilla',
  'Total hip arthroplasty': 'Artroplastia total de cadera',
  'Lumbar epidural injection with imaging guidance': 'Inyección epidural lumbar guiada por imágenes',
  'Lumbar facet joint injection, single level': 'Inyección en la articulación facetaria lumbar, un solo nivel',
  'Chemotherapy infusion, up to one hour': 'Infusión de quimioterapia, hasta una hora',
  'Injection, pembrolizumab, 1 mg': 'Inyección, pembrolizumab, 1 mg',
  'Injection, bevacizumab, 10 mg': 'Inyección, bevacizumab, 10 mg',
  'Hereditary breast cancer-related genomic sequence panel':
    'Panel de secuenciación genómica relacionado con el cáncer de mama hereditario',
  'Exome sequence analysis': 'Análisis de secuenciación del exoma',
  'Unlisted molecular pathology procedure': 'Procedimiento de patología molecular no listado',
  'Repair of nasal vestibular stenosis': 'Reparación de estenosis del vestíbulo nasal',
  'Laparoscopic sleeve gastrectomy': 'Gastrectomía en manga por laparoscopia',
  'Endovenous ablation therapy, first vein': 'Terapia de ablación endovenosa, primera vena',
  'MRI of lumbar spine without contrast': 'Resonancia magnética de la columna lumbar sin contraste',
  'MRI of brain without and with contrast': 'Resonancia magnética del cerebro sin contraste y con contraste',
  'CT of chest with contrast': 'Tomografía computarizada del tórax con contraste',
  'CT of abdomen and pelvis with contrast': 'Tomografía computarizada del abdomen y la pelvis con contraste',
  'ECHO, transthoracic, heart, complete, with Doppler': 'Ecocardiograma transtorácico completo, con Doppler',
  'ECHO, transthoracic, heart, complete': 'Ecocardiograma transtorácico completo',
  'Contrast MRI of lumbar spine': 'Resonancia magnética de la columna lumbar con contraste',
  'Myocardial perfusion imaging, SPECT, multiple studies': 'Imágenes de perfusión miocárdica, SPECT, varios estudios',
  'Left heart catheterization': 'Cateterismo cardíaco izquierdo',
};
