// What each fixture says, written down by hand: which answers are a person's, under which keys and labels. Tests hold the
// readers, and the notes, against it.

export interface Said {
  readonly is: string;
  readonly id?: string;
  readonly at?: string;
  /** Questions as key, label and text. */
  readonly asked?: readonly (readonly [key: string, label: string, text: string])[];
  readonly file?: readonly string[];
  readonly calculation?: readonly string[];
  readonly hidden?: readonly string[];
}

/** By source and name. */
export const SAID: Readonly<Record<string, Said>> = {
  'cognito-forms/entry': {
    is: 'lead',
    id: '3-81',
    at: '2025-11-24T22:05:00.000Z',
    asked: [
      ['Name', 'Name', 'Testxxx-Firstname Testxxx-Lastname'],
      ['Address', 'Address', 'Vancouver, Canada, 1 Test St, V5K 0A1, BC'],
      ['Debts', 'Debts', 'Credit card, Payday loan'],
      ['Story', 'Story', 'A Testxxx-collector said "pay today", twice.'],
    ],
    file: ['Letter'],
    hidden: ['Form', '$etag', 'Id', 'Entry'],
  },
  'contact-form-7/broken-by-a-quote': {
    is: 'unreadable',
  },
  'contact-form-7/fields': {
    is: 'lead',
    id: 'Testxxx-random-1',
    asked: [
      ['your-name', '', 'Testxxx Person'],
      ['your-email', '', 'Testxxx@example.com'],
      ['debts', 'debts', 'Credit card, Payday loan'],
      ['your-message', '', 'A Testxxx-collector said "pay today", twice.'],
    ],
    file: ['letter'],
    hidden: ['_random', '_remote_ip'],
  },
  'contact-form-7/form': {
    is: 'lead',
    asked: [
      ['your-name', '', 'Testxxx Person'],
      ['debts', 'debts', 'Credit card, Payday loan'],
    ],
  },
  'contact-form-7/sent-as-text': {
    is: 'lead',
    asked: [
      ['name', 'name', 'Testxxx Person'],
      ['message', 'message', 'Please call.'],
    ],
  },
  'elementor/advanced': {
    is: 'lead',
    asked: [
      ['name', 'Your name', 'Testxxx Person'],
      ['ticked', 'Debts', 'Credit card, Payday loan'],
    ],
    file: ['letter'],
    hidden: ['gclid', 'hidden.date', 'hidden.remote_ip'],
  },
  'elementor/declared-as-json': {
    is: 'lead',
    asked: [
      ['First name', 'First name', 'Testxxx-Firstname'],
      ['Date', 'Date', '1 December'],
      ['Credit', 'Credit', 'Poor'],
    ],
    hidden: ['form_id'],
  },
  'elementor/french': {
    is: 'lead',
    asked: [
      ['Prénom', 'Prénom', 'Testxxx-Firstname'],
      ['Message', 'Message', 'A Testxxx-collector said "pay today", twice.'],
    ],
    hidden: ['Date', 'Heure', 'URL de la page', 'Agent', 'IP distante', 'form_id'],
  },
  'elementor/labels': {
    is: 'lead',
    asked: [
      ['First name', 'First name', 'Testxxx-Firstname'],
      ['When did it begin?', 'When did it begin?', '2025-12-01'],
      ['No Label message', 'message', 'A Testxxx-collector said "pay today", twice.'],
      ['Debts', 'Debts', 'Credit card, Payday loan'],
      ['Website', 'Website', 'https://testxxx.example.com/'],
    ],
    hidden: ['form_id', 'form_name', 'Date', 'Time', 'Page URL', 'User Agent', 'Remote IP', 'Powered by'],
  },
  'elementor/relayed': {
    is: 'lead',
    asked: [
      ['No Label name', 'name', 'Testxxx Person'],
      ['No Label tel', 'tel', '604-555-0123'],
    ],
    hidden: ['form_name', 'utm_source'],
  },
  'fillout/advanced': {
    is: 'lead',
    id: 'Testxxx-fillout-3',
    asked: [
      ['Full name', 'Full name', 'Testxxx Person'],
      ['phone', 'phone', '604-555-0123'],
    ],
    hidden: ['submissionId'],
  },
  'fillout/envelope': {
    is: 'lead',
    id: 'Testxxx-fillout-1',
    at: '2025-11-24T22:05:00.000Z',
    asked: [
      ['q1', "What's your name?", 'Testxxx-Firstname'],
      ['q2', 'How many cards?', '3'],
      ['q3', 'May we call?', 'yes'],
      ['q4', 'Debts', 'Credit card, Payday loan'],
      ['q5', 'Where?', '1 Test St, Vancouver, BC, V5K 0A1, Canada'],
      ['q6', 'How hard?', 'Sleep: Very, Work: A bit'],
      ['q8', 'Anything else?', ''],
      [
        's1',
        'A call',
        'Testxxx Person, Testxxx@example.com, America/Vancouver, 2025-11-26T17:00:00.000Z, 2025-11-26T17:30:00.000Z',
      ],
      ['p1', 'Fee', '1000, CAD, succeeded'],
      ['login.email', '', 'Testxxx-login@example.com'],
    ],
    file: ['q7', 'd1'],
    calculation: ['variables.price'],
    hidden: ['hidden.email', 'hidden.utm_source', 'quiz.score', 'quiz.maxScore'],
  },
  'fillout/sent-as-text': {
    is: 'lead',
    id: 'Testxxx-fillout-2',
    at: '2025-11-24T22:05:00.000Z',
    asked: [
      ['q1', "What's your name?", 'Testxxx-Firstname'],
      ['q2', 'How many cards?', '3'],
    ],
    calculation: ['variables.price'],
    hidden: ['hidden.email', 'hidden.utm_source'],
  },
  'fluent-forms/all-fields': {
    is: 'lead',
    id: '61',
    asked: [
      ['names', 'names', 'Testxxx-Firstname Testxxx-Lastname'],
      ['email', 'email', 'Testxxx@example.com'],
      ['debts', 'debts', 'Credit card, Payday loan'],
      ['address_1', '', '1 Test St, Vancouver, BC, V5K 0A1'],
    ],
    hidden: [
      '_fluentform_3_fluentformnonce',
      '_wp_http_referer',
      '__fluent_form_embded_post_id',
      '__submission',
    ],
  },
  'fluent-forms/form': {
    is: 'lead',
    id: '62',
    asked: [
      ['names', 'names', 'Testxxx-Firstname Testxxx-Lastname'],
      ['debts', 'debts', 'Credit card, Payday loan'],
    ],
    hidden: ['__submission', '_wp_http_referer'],
  },
  'fluent-forms/selected': {
    is: 'lead',
    asked: [
      ['Name', 'Name', 'Testxxx Person'],
      ['Message', 'Message', 'A Testxxx-collector said "pay today", twice.'],
    ],
  },
  'formbricks/created': {
    is: 'partial',
    id: 'Testxxx-formbricks-1',
    at: '2025-11-24T22:05:00.000Z',
    asked: [['qname', 'qname', 'Testxxx Person']],
    hidden: ['hidden.score', 'hidden.url', 'hidden.country'],
  },
  'formbricks/finished': {
    is: 'lead',
    id: 'Testxxx-formbricks-1',
    at: '2025-11-24T22:05:00.000Z',
    asked: [
      ['qname', 'qname', 'Testxxx Person'],
      ['qdebts', 'qdebts', 'Credit card, Payday loan'],
      ['qcontact', 'qcontact', 'Testxxx-Firstname, Testxxx-Lastname, Testxxx@example.com'],
      ['qmatrix', 'qmatrix', 'Sleep: Very hard, Work: Hard'],
      ['qrating', 'qrating', '4'],
    ],
    hidden: ['utm_source', 'hidden.score', 'hidden.url', 'hidden.country'],
  },
  'formbricks/ping': {
    is: 'ping',
  },
  'formbricks/updated-and-finished': {
    is: 'lead',
    id: 'Testxxx-formbricks-2',
    at: '2025-11-24T22:05:00.000Z',
    asked: [
      ['qname', 'qname', 'Testxxx Person'],
      ['qdebts', 'qdebts', 'Credit card, Payday loan'],
      ['qcontact', 'qcontact', 'Testxxx-Firstname, Testxxx-Lastname, Testxxx@example.com'],
      ['qmatrix', 'qmatrix', 'Sleep: Very hard, Work: Hard'],
      ['qrating', 'qrating', '4'],
    ],
    hidden: ['utm_source', 'hidden.score', 'hidden.url', 'hidden.country'],
  },
  'formspree/flat': {
    is: 'lead',
    asked: [
      ['name', 'name', 'Testxxx Person'],
      ['message', 'message', 'A Testxxx-collector said "pay today", twice.'],
    ],
    hidden: ['_gotcha'],
  },
  'formspree/form': {
    is: 'lead',
    asked: [
      ['name', 'name', 'Testxxx Person'],
      ['debts', 'debts', 'Credit card, Payday loan'],
    ],
  },
  'formspree/nested': {
    is: 'lead',
    at: '2025-11-24T22:05:00.000Z',
    asked: [
      ['name', 'name', 'Testxxx Person'],
      ['_replyto', '', 'Testxxx@example.com'],
      ['message', 'message', 'A Testxxx-collector said "pay today", twice.'],
    ],
    hidden: ['_date', '_subject'],
  },
  'formstack/blank-parts': {
    is: 'lead',
    id: '1500000004',
    asked: [
      ['Name', 'Name', 'Testxxx-Firstname Testxxx-Lastname'],
      ['Address', 'Address', ''],
    ],
    hidden: ['FormID', 'UniqueID'],
  },
  'formstack/form': {
    is: 'lead',
    id: '1500000001',
    asked: [
      ['Name', 'Name', 'Testxxx-Firstname Testxxx-Lastname'],
      ['Address', 'Address', '1 Test St, Vancouver, BC, V5K 0A1'],
      ['Story', 'Story', 'first line = Testxxx\nsecond line'],
    ],
    hidden: ['FormID', 'UniqueID'],
  },
  'formstack/json': {
    is: 'lead',
    id: '1500000002',
    asked: [
      ['Name', 'Name', 'Testxxx-Firstname Testxxx-Lastname'],
      ['Debts', 'Debts', 'Credit card, Payday loan'],
    ],
    hidden: ['FormID', 'UniqueID'],
  },
  'formstack/key-only': {
    is: 'empty',
    hidden: ['FormID', 'UniqueID'],
  },
  'framer/form': {
    is: 'lead',
    id: 'Testxxx-framer-1',
    asked: [
      ['Name', 'Name', 'Testxxx Person'],
      ['Email', 'Email', 'Testxxx@example.com'],
      ['Status', 'Status', 'Testxxx-status'],
      ['Agree', 'Agree', 'on'],
    ],
  },
  'generic/declared-as-form': {
    is: 'lead',
    id: 'Testxxx-generic-5',
    asked: [
      ['Debts', 'Debts', 'Credit card'],
      ['- How much?', '- How much?', '$25,000'],
    ],
    hidden: ['order'],
  },
  'generic/flat': {
    is: 'lead',
    id: 'Testxxx-generic-3',
    asked: [
      ['Your name', 'Your name', 'Testxxx Person'],
      ['debts', 'debts', 'Credit card, Payday loan'],
    ],
    hidden: ['order', 'utm_source'],
  },
  'generic/list': {
    is: 'lead',
    id: 'Testxxx-generic-2',
    at: '2025-11-24T22:05:00Z',
    asked: [
      ['name', 'Your name', 'Testxxx Person'],
      ['story', 'What happened?', 'A Testxxx-collector said "pay today", twice.'],
    ],
  },
  'generic/nested': {
    is: 'lead',
    id: 'Testxxx-generic-1',
    at: '2025-11-24T22:05:00.000Z',
    asked: [
      ['full_name', '', 'Testxxx Person'],
      ['debts', 'debts', 'Credit card, Payday loan'],
    ],
    hidden: ['country'],
  },
  'generic/upload': {
    is: 'lead',
    id: 'Testxxx-generic-4',
    asked: [['Your name', 'Your name', 'Testxxx Person']],
    file: ['letter'],
    hidden: ['order'],
  },
  'google-ads/lead': {
    is: 'lead',
    id: 'Testxxx-lead-id',
    at: '2025-11-24T22:05:00Z',
    asked: [
      ['FULL_NAME', 'Full Name', 'Testxxx Person'],
      ['PHONE_NUMBER', '', '+16045550123'],
      ['how_much_do_you_owe?', 'How much do you owe?', '$25,000'],
    ],
    hidden: [
      'hidden.lead_id',
      'hidden.api_version',
      'hidden.form_id',
      'hidden.campaign_id',
      'hidden.gcl_id',
      'hidden.adgroup_id',
      'hidden.creative_id',
      'hidden.lead_submit_time',
    ],
  },
  'google-ads/test-lead': {
    is: 'test',
    id: 'TeSter-123-Testxxx',
    asked: [['FULL_NAME', 'Full Name', 'FirstName LastName']],
    hidden: [
      'hidden.lead_id',
      'hidden.api_version',
      'hidden.form_id',
      'hidden.campaign_id',
      'hidden.adgroup_id',
      'hidden.creative_id',
    ],
  },
  'google-forms/by-title': {
    is: 'lead',
    id: 'Testxxx-google-2',
    at: '2025-11-24T22:05:00.000Z',
    asked: [
      ['Your name', 'Your name', 'Testxxx Person'],
      ['Debts', 'Debts', 'Credit card, Payday loan'],
      ['Grid', 'Grid', '1: Mon / Tue, 2: Wed'],
    ],
  },
  'google-forms/script': {
    is: 'lead',
    id: 'Testxxx-google-1',
    at: '2025-11-24T22:05:00.000Z',
    asked: [
      ['101', 'Your name', 'Testxxx Person'],
      ['102', 'Debts', 'Credit card'],
      ['103', 'Name', 'Testxxx-one'],
      ['104', 'Name', 'Testxxx-two'],
      ['respondentEmail', '', 'Testxxx@example.com'],
    ],
  },
  'google-forms/sheet-event': {
    is: 'lead',
    asked: [
      ['Your name', 'Your name', 'Testxxx Person'],
      ['Debts', 'Debts', 'Credit card, Payday loan'],
      ['How hard? [Sleep]', 'How hard? [Sleep]', 'Very'],
    ],
    hidden: ['Timestamp'],
  },
  'gravity-forms/entry-as-form': {
    is: 'lead',
    id: '43',
    asked: [
      ['1', '', 'Testxxx-Firstname, Testxxx-Lastname'],
      ['3', '', 'Weekday mornings'],
      ['4', '', 'Credit card, Payday loan'],
      ['5', '', 'Testxxx@example.com'],
      ['7', '', '1, I agree to be called., 2'],
      ['8', '', 'status quo'],
    ],
    file: ['6'],
    hidden: [
      'id',
      'form_id',
      'date_created',
      'date_updated',
      'is_starred',
      'is_read',
      'ip',
      'source_url',
      'user_agent',
      'currency',
      'created_by',
      'status',
    ],
  },
  'gravity-forms/entry': {
    is: 'lead',
    id: '42',
    asked: [
      ['1', '', 'Testxxx-Firstname, Testxxx-Lastname'],
      ['3', '', 'Weekday mornings'],
      ['4', '', 'Credit card, Payday loan'],
      ['5', '', 'Testxxx@example.com'],
      ['7', '', '1, I agree to be called., 2'],
      ['8', '', 'status quo'],
    ],
    file: ['6'],
    hidden: [
      'id',
      'form_id',
      'post_id',
      'date_created',
      'date_updated',
      'is_starred',
      'is_read',
      'ip',
      'source_url',
      'user_agent',
      'currency',
      'payment_status',
      'created_by',
      'transaction_type',
      'status',
    ],
  },
  'gravity-forms/selected-fields': {
    is: 'lead',
    id: '44',
    asked: [
      ['First name', 'First name', 'Testxxx-Firstname'],
      ['status', 'status', 'Testxxx-employed'],
      ['best_time', '', 'evenings'],
    ],
    hidden: ['entry_id'],
  },
  'heyform/answers': {
    is: 'lead',
    id: 'Testxxx-heyform-1',
    asked: [
      ['a1', 'What is your first name?', 'Testxxx-Firstname'],
      ['a2', 'Full name', 'Testxxx-Firstname Testxxx-Lastname'],
      ['a3', 'Debts', 'Payday loan, Credit card, Testxxx-other'],
      ['a4', 'Plan', 'Plan A'],
      ['a5', 'Agree?', 'yes'],
    ],
    file: ['a6'],
    hidden: ['hidden.utm_source'],
  },
  'jotform/contact-sheet': {
    is: 'lead',
    id: '6000000000000000001',
    asked: [
      ['q3_fullName', 'Full Name', 'Testxxx-Firstname Testxxx-Lastname'],
      ['q4_phone', 'Phone', '(604) 555-0123'],
      ['q8_debts', '', 'Credit card, Payday loan'],
      ['q9_story', '', 'A Testxxx-collector said "pay today", twice.'],
    ],
  },
  'jotform/declared-as-text': {
    is: 'lead',
    id: '6000000000000000003',
    asked: [['q3_name', '', 'Testxxx Person']],
  },
  'jotform/preview': {
    is: 'lead',
    id: '6000000000000000002',
    asked: [['q3_name', '', 'Testxxx Person']],
  },
  'microsoft-forms/power-automate': {
    is: 'lead',
    id: '81',
    at: '2025-11-24T22:05:00Z',
    asked: [
      ['Your name', 'Your name', 'Testxxx Person'],
      ['Debts', 'Debts', 'Credit card, Payday loan'],
      ['Story', 'Story', 'A Testxxx-collector said "pay today", twice.'],
    ],
    hidden: [
      'hidden.formId',
      'hidden.formTitle',
      'hidden.responseId',
      'hidden.submittedAt',
      'hidden.responder',
    ],
  },
  'microsoft-forms/response-details': {
    is: 'lead',
    id: '82',
    asked: [
      ['r1a2b3c4d5e6', '', 'Testxxx Person'],
      ['rf0e1d2c3b4a', '', 'Credit card'],
    ],
    hidden: ['responseId', 'submitDate', 'responder'],
  },
  'netlify/empty-data': {
    is: 'lead',
    id: 'Testxxx-netlify-3',
    asked: [['Name', 'Name', 'Testxxx Person']],
  },
  'netlify/event': {
    is: 'lead',
    id: 'Testxxx-netlify-2',
    at: '2025-11-24T22:05:00.000Z',
    asked: [
      ['name', 'Your name', 'Testxxx Person'],
      ['email', 'Email', 'Testxxx@example.com'],
      ['message', 'Message', 'A Testxxx-collector said "pay today", twice.'],
      ['debts', 'debts', 'Credit card, Payday loan'],
    ],
    file: ['letter'],
    hidden: ['ip', 'user_agent', 'referrer'],
  },
  'netlify/form': {
    is: 'lead',
    asked: [
      ['name', 'name', 'Testxxx Person'],
      ['message', 'message', 'A Testxxx-collector said "pay today", twice.'],
    ],
    hidden: ['form-name', 'bot-field'],
  },
  'netlify/submission': {
    is: 'lead',
    id: 'Testxxx-netlify-1',
    at: '2025-11-24T22:05:00.000Z',
    asked: [
      ['name', 'Your name', 'Testxxx Person'],
      ['email', 'Email', 'Testxxx@example.com'],
      ['message', 'Message', 'A Testxxx-collector said "pay today", twice.'],
      ['debts', 'debts', 'Credit card, Payday loan'],
    ],
    file: ['letter'],
    hidden: ['ip', 'user_agent', 'referrer'],
  },
  'ninja-forms/form': {
    is: 'lead',
    asked: [
      ['Name', 'Name', 'Testxxx Person'],
      ['Message', 'Message', 'A Testxxx-collector said "pay today", twice.'],
    ],
  },
  'ninja-forms/id-in-json-field': {
    is: 'lead',
    id: '77',
    asked: [['Name', 'Name', 'Testxxx Person']],
    hidden: ['submission_id'],
  },
  'ninja-forms/json-field-renamed': {
    is: 'lead',
    asked: [['Name', 'Name', 'Testxxx Person']],
  },
  'ninja-forms/json-field': {
    is: 'lead',
    asked: [
      ['Name', 'Name', 'Testxxx Person'],
      ['Message', 'Message', 'A Testxxx-collector said "pay today", twice.'],
    ],
  },
  'ninja-forms/raw-json': {
    is: 'lead',
    id: '91',
    asked: [
      ['Name', 'Name', 'Testxxx Person'],
      ['Message', 'Message', 'A Testxxx-collector said "pay today", twice.'],
    ],
    hidden: ['submission_id'],
  },
  'opnform/empty-data': {
    is: 'lead',
    id: 'Testxxx-opnform-2',
    asked: [['Debts', 'Debts', 'Credit card']],
  },
  'opnform/newer': {
    is: 'lead',
    id: 'Testxxx-opnform-1',
    asked: [
      ['f-1', 'Your name', 'Testxxx Person'],
      ['f-2', 'Agree', 'Yes'],
      ['f-3', 'Debts', 'Credit card, Payday loan'],
      ['f-4', 'Since when?', '24/11/2025'],
    ],
    hidden: ['hidden.utm_source'],
  },
  'opnform/older': {
    is: 'lead',
    asked: [
      ['Your name', 'Your name', 'Testxxx Person'],
      ['Debts', 'Debts', 'Credit card'],
    ],
  },
  'paperform/partial': {
    is: 'partial',
    id: 'Testxxx-paperform-1',
    asked: [['full_name', 'Your name', 'Testxxx Person']],
    hidden: ['hidden.ip_address', 'hidden.utm_source'],
  },
  'paperform/submission': {
    is: 'lead',
    id: 'Testxxx-paperform-1',
    asked: [
      ['full_name', 'Your name', 'Testxxx Person'],
      ['ef2gh', 'Debts', 'Credit card, Payday loan'],
      ['uv6wx', 'Anything else?', ''],
    ],
    file: ['ij3kl'],
    calculation: ['score'],
    hidden: ['source', 'hidden.ip_address', 'hidden.utm_source'],
  },
  'tally/every-type': {
    is: 'lead',
    id: 'TxRsp1',
    at: '2025-11-24T22:05:00.000Z',
    asked: [
      ['question_t1', 'First name', 'Testxxx-Firstname'],
      ['question_e1', 'Email', 'Testxxx@example.com'],
      ['question_p1', 'Phone number', '+16045550123'],
      ['question_n1', 'Dependants', '0'],
      ['question_d1', 'Since when?', '2025-06-28'],
      ['question_l1', 'Story', 'A Testxxx-collector said "pay today", twice.'],
      ['question_m1', 'Employment', 'Between jobs'],
      ['question_k1', 'Debts', 'Credit card, Payday loan'],
      ['question_x1', 'Worries, worst first', 'Court, Calls, Letters'],
      ['question_g1', 'How hard is it?', 'Sleep: Very hard, Work: Hard'],
      ['question_y1_price', 'Fee (price)', '9'],
      ['question_r1', 'Rating', '4'],
      ['question_z1', 'Not answered', ''],
    ],
    file: ['question_u1', 'question_s1'],
    calculation: ['question_c1_f0'],
    hidden: [
      'question_h1_f0',
      'question_h1_f1',
      'question_k1_o-3',
      'question_k1_o-4',
      'question_k1_o-5',
      'question_y1_link',
    ],
  },
  'tally/other-event': {
    is: 'other_event',
  },
  'tally/repeated-labels': {
    is: 'lead',
    id: 'TxRsp2',
    at: '2025-11-24T22:05:01.000Z',
    asked: [
      ['question_a', 'Phone', '+16045550101'],
      ['question_a', 'Phone', '+16045550102'],
      ['question_b', 'Plan', 'Testxxx-typed plan'],
      ['question_c', '', 'Testxxx-new'],
    ],
  },
  'typeform/maybe-test': {
    is: 'maybe_test',
    id: '01TESTXXX0TESTXXX0TESTXXX0',
    at: '2025-11-24T22:05:00Z',
    asked: [
      ['name', 'What is your *name*?', 'Testxxx Person'],
      ['debts', 'Debts', 'Credit card, Payday loan'],
    ],
    hidden: ['hidden.utm_source'],
  },
  'typeform/no-answers': {
    is: 'empty',
    hidden: ['hidden.utm_source'],
  },
  'typeform/partial': {
    is: 'partial',
    id: 'Testxxx-typeform-1',
    asked: [
      ['name', 'What is your *name*?', 'Testxxx Person'],
      ['debts', 'Debts', 'Credit card, Payday loan'],
    ],
    hidden: ['hidden.utm_source'],
  },
  'typeform/response': {
    is: 'lead',
    id: 'Testxxx-typeform-1',
    at: '2025-11-24T22:05:00Z',
    asked: [
      ['name', 'What is your *name*?', 'Testxxx Person'],
      ['debts', 'Debts', 'Credit card, Payday loan'],
    ],
    hidden: ['hidden.utm_source'],
  },
  'unbounce/page': {
    is: 'lead',
    asked: [
      ['first_name', '', 'Testxxx-Firstname'],
      ['debts', 'debts', 'Credit card, Payday loan'],
      ['message', 'message', 'A Testxxx-collector said "pay today", twice.'],
    ],
    hidden: [
      'ip_address',
      'page_uuid',
      'variant',
      'time_submitted',
      'date_submitted',
      'page_url',
      'page_name',
    ],
  },
  'unbounce/renamed-by-a-framework': {
    is: 'lead',
    asked: [
      ['first_name', '', 'Testxxx-Firstname'],
      ['debts', 'debts', 'Credit card, Payday loan'],
      ['message', 'message', 'A Testxxx-collector said "pay today", twice.'],
    ],
    hidden: [
      'ip_address',
      'page_uuid',
      'variant',
      'time_submitted',
      'date_submitted',
      'page_url',
      'page_name',
    ],
  },
  'unbounce/without-json': {
    is: 'lead',
    asked: [['first_name', '', 'Testxxx-Firstname']],
    hidden: ['page_name', 'variant'],
  },
  'webflow/hyphens': {
    is: 'lead',
    id: 'Testxxx-webflow-3',
    asked: [['- How much do you owe', '- How much do you owe', '25000']],
    hidden: ['hidden.id'],
  },
  'webflow/other-trigger': {
    is: 'other_event',
  },
  'webflow/v1': {
    is: 'lead',
    id: 'Testxxx-webflow-2',
    at: '2025-11-24T22:05:00.000Z',
    asked: [
      ['name', 'name', 'Testxxx Person'],
      ['email', 'email', 'Testxxx@example.com'],
    ],
    hidden: ['hidden.name', 'hidden.site', 'hidden.d', 'hidden._id'],
  },
  'webflow/v2': {
    is: 'lead',
    id: 'Testxxx-webflow-1',
    at: '2025-11-24T22:05:00.117Z',
    asked: [
      ['First Name', 'First Name', 'Testxxx-Firstname'],
      ['email', 'email', 'Testxxx@example.com'],
      ['Phone Number', 'Phone Number', '16045550123'],
      ['Message', 'Message', 'A Testxxx-collector said "pay today", twice.'],
    ],
    file: ['Letter'],
    hidden: [
      'utm_source',
      'hidden.triggerType',
      'hidden.name',
      'hidden.siteId',
      'hidden.submittedAt',
      'hidden.id',
      'hidden.formId',
      'hidden.formElementId',
    ],
  },
  'wix/automation': {
    is: 'lead',
    id: 'Testxxx-wix-1',
    at: '2025-11-24T22:05:00.000Z',
    asked: [
      ['field:first_name_ab12', 'First name', 'Testxxx-Firstname'],
      ['field:cards_cd34', 'Cards', '3'],
      ['field:debts_gh78', 'Debts', 'Credit card, Payday loan'],
      ['field:loans_ef56', 'Loans', '3'],
      ['field:only_here_ij90', '', 'Testxxx-only'],
    ],
    hidden: ['contact.name', 'contact.email', 'contact.contactId'],
  },
  'wix/own-structure': {
    is: 'lead',
    id: 'Testxxx-wix-3',
    asked: [
      ['Full name', 'Full name', 'Testxxx Person'],
      ['message', 'message', 'A Testxxx-collector said "pay today", twice.'],
    ],
    hidden: ['submissionId'],
  },
  'wix/swapped': {
    is: 'lead',
    id: 'Testxxx-wix-4',
    asked: [
      ['Voicemail ok', 'Voicemail ok', 'Yes'],
      ['Do you own a home', 'Do you own a home', 'Yes'],
      ['field:own_b2', '', 'Yes'],
      ['field:vm_a1', '', 'Yes'],
    ],
  },
  'wix/wrapped': {
    is: 'lead',
    id: 'Testxxx-wix-2',
    at: '2025-11-24T22:05:00.000Z',
    asked: [['Name', 'Name', 'Testxxx Person']],
    hidden: ['contact.email'],
  },
  'wpforms/form': {
    is: 'lead',
    asked: [
      ['name', 'name', 'Testxxx Person'],
      ['debts', 'debts', 'Credit card, Payday loan'],
      ['message', 'message', 'A Testxxx-collector said "pay today", twice.'],
    ],
  },
  'wpforms/json': {
    is: 'lead',
    id: '52',
    asked: [
      ['name', 'name', 'Testxxx Pérson'],
      ['debts', 'debts', 'Credit card, Payday loan'],
      ['since', 'since', '11/24/2025'],
      ['message', 'message', 'A Testxxx-collector said "pay today", twice.'],
    ],
    file: ['files'],
    hidden: ['entry_id', 'page_url'],
  },
  'wufoo/numbers-only': {
    is: 'lead',
    id: '72',
    asked: [
      ['Field1', '', 'Testxxx-Firstname'],
      ['Field2', '', 'Testxxx-Lastname'],
      ['Field5', '', 'Credit card'],
      ['Field6', '', ''],
      ['Field7', '', 'Payday loan'],
      ['Field10', '', 'A Testxxx-collector said "pay today", twice.'],
    ],
    file: ['Field9'],
    hidden: ['CreatedBy', 'DateCreated', 'EntryId', 'IP'],
  },
  'wufoo/with-structure': {
    is: 'lead',
    id: '71',
    asked: [
      ['Field1', 'Name (First)', 'Testxxx-Firstname'],
      ['Field2', 'Name (Last)', 'Testxxx-Lastname'],
      ['Field5', 'Debts (Credit card)', 'Credit card'],
      ['Field6', 'Debts (Mortgage)', ''],
      ['Field7', 'Debts (Payday loan)', 'Payday loan'],
      ['Field10', 'What happened?', 'A Testxxx-collector said "pay today", twice.'],
    ],
    file: ['Field9'],
    hidden: ['CreatedBy', 'DateCreated', 'EntryId', 'IP', 'FieldStructure', 'FormStructure'],
  },
};
