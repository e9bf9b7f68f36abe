// @ts-check
// Asks the local relay every second what it knows and shows what changed. What is unchanged is left alone, so that
// focus, scrolling and a selection survive; all that came from outside is written as text, never as markup.

/**
 * @typedef {'submitted' | 'parked' | 'ignored' | 'retrying' | 'sending'} State
 * @typedef {{ slug: string, title: string, source: string, language: string, live: boolean, webhook: string,
 *   sample: boolean }} Form
 * @typedef {{ reference: string, form: string, title: string, state: State, sentence: string, attempts: number,
 *   deliveries: number, uncertain: boolean, firstSeen: string, nextAttempt: string | null }} Submission
 * @typedef {{ firstName: string, lastName: string, phoneNumber: string, emailAddress: string, city: string,
 *   province: string, referralPartner: string, notes?: string }} Referral
 * @typedef {{ receivedAt: string, referral: Referral }} Taken
 * @typedef {{ forms: Form[], submissions: Submission[], counts: Record<State, number>, waiting: number,
 *   referrals: Taken[], sandbox: boolean, speed: number }} Overview
 */

const POLL_MS = 1_000;
const OVERVIEW_TIMEOUT_MS = 5_000;
/** A sample may wait for a cold function. */
const SEND_TIMEOUT_MS = 15_000;
/** More changes at once are told as a number, not read out. */
const MOST_ANNOUNCED = 3;

const LANGUAGES = new Map([
  ['en', 'English'],
  ['fr', 'French'],
]);
/** What a person can do about an answer of the webhook. */
const REMEDIES = new Map([
  [401, 'its proof was refused. Check the webhook secret of this form.'],
  [413, 'it is too large: 256 KiB is the most.'],
  [503, 'its inbox or its secrets are down or unset, so nothing was kept.'],
]);

const ABSOLUTE = new Intl.DateTimeFormat('en-CA', { dateStyle: 'medium', timeStyle: 'short' });
const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const SECONDS_IN = /** @type {const} */ ({ day: 86_400, hour: 3_600, minute: 60 });

/** @param {ParentNode} parent @param {string} selector @returns {HTMLElement} */
function within(parent, selector) {
  const element = parent.querySelector(selector);
  if (!(element instanceof HTMLElement)) throw new Error(`index.html has no ${selector}`);
  return element;
}

/** @param {string} id */
const byId = (id) => within(document, `#${id}`);
/** @param {ParentNode} row @param {string} name */
const slot = (row, name) => within(row, `[data-slot="${name}"]`);

/**
 * Writes what differs and nothing else.
 * @template {'hidden' | 'lang' | 'textContent'} K
 * @param {HTMLElement} element
 * @param {K} property
 * @param {HTMLElement[K]} value
 */
function set(element, property, value) {
  if (element[property] !== value) element[property] = value;
}

/** Shows a text, or hides the element where there is none. @param {HTMLElement} element @param {string} text */
function setText(element, text) {
  set(element, 'hidden', text === '');
  set(element, 'textContent', text);
}

/** @param {ParentNode} row @param {Record<string, string>} texts by the slot's name */
function setTexts(row, texts) {
  for (const [name, text] of Object.entries(texts)) setText(slot(row, name), text);
}

/** The tool's commands as a shell takes them, for the relay that this page is of. @param {string} command */
const pasteable = (command) =>
  command.replace(/^relay /, `npx relay ${location.port === '3000' ? '' : `--local ${location.origin} `}`);

/** As setText, where `such marks` stand around what is code. @param {HTMLElement} element @param {string} text */
function setSentence(element, text) {
  const parts = text.split(/`([^`]+)`/).map((part, index) => (index % 2 === 0 ? part : pasteable(part)));
  set(element, 'hidden', text === '');
  if (element.textContent === parts.join('')) return;
  const code = (/** @type {string} */ part) =>
    Object.assign(document.createElement('code'), { textContent: part });
  element.replaceChildren(...parts.map((part, index) => (index % 2 === 0 ? part : code(part))));
}

/** `3 minutes ago`, `in 2 hours`. @param {string} iso */
function relative(iso) {
  const seconds = Math.round((Date.parse(iso) - Date.now()) / 1_000);
  for (const unit of /** @type {const} */ (['day', 'hour', 'minute'])) {
    const count = Math.trunc(seconds / SECONDS_IN[unit]);
    if (count !== 0) return RELATIVE.format(count, unit);
  }
  return seconds > 0 ? `in ${seconds} s` : 'less than a minute ago';
}

/** @param {HTMLElement} element @param {string} iso */
function setTime(element, iso) {
  if (element.getAttribute('datetime') !== iso) element.setAttribute('datetime', iso);
  setText(element, `${relative(iso)} · ${ABSOLUTE.format(new Date(iso))}`);
}

/** The rows that each list shows, by key. @type {Map<string, Map<string, HTMLElement>>} */
const shownRows = new Map();

/**
 * Makes a list show the items in their order, from the last to the first. A row that stays is not replaced or moved.
 * @template T
 * @param {string} listId
 * @param {string} templateId
 * @param {readonly { key: string, item: T }[]} entries
 * @param {(row: HTMLElement, item: T) => void} fill
 */
function showList(listId, templateId, entries, fill) {
  const before = shownRows.get(listId);
  /** @type {Map<string, HTMLElement>} */
  const rows = new Map();
  for (let { key, item } of entries.toReversed()) {
    while (rows.has(key)) key += '+'; // what is there twice is shown twice
    const row = before?.get(key) ?? newRow(templateId, before !== undefined);
    fill(row, item);
    rows.set(key, row);
  }
  for (const [key, row] of before ?? []) if (!rows.has(key)) row.remove();
  /** @type {Element | null} */
  let below = null;
  for (const row of rows.values()) {
    if (!row.isConnected || row.nextElementSibling !== below) byId(listId).insertBefore(row, below);
    below = row;
  }
  shownRows.set(listId, rows);
}

/** @param {string} templateId @param {boolean} isLate later than the page itself */
function newRow(templateId, isLate) {
  const template = byId(templateId);
  if (!(template instanceof HTMLTemplateElement)) throw new Error(`#${templateId} is no template`);
  const row = within(document.importNode(template.content, true), 'li');
  row.classList.toggle('arriving', isLate);
  return row;
}

/** @param {HTMLElement} row @param {Form} form */
function fillForm(row, { slug, title, source, language, live, webhook, sample }) {
  const slash = webhook.indexOf('/webhooks/') + '/webhooks/'.length; // a good place to break the line
  if (row.dataset.slug !== slug) row.dataset.slug = slug;
  set(slot(row, 'title'), 'lang', language);
  setTexts(row, {
    title,
    source,
    language: LANGUAGES.get(language) ?? language,
    notLive: live ? '' : 'not live: kept, never sent',
    path: webhook.slice(0, slash),
    end: webhook.slice(slash),
    copyWhat: ` of the webhook of ${title}`,
    sendWhat: ` to ${title}`,
  });
  const wanting = `No sample yet: put a body into \`examples/${slug}.json\`.`;
  setSentence(slot(row, 'noSample'), sample ? '' : wanting);
  within(row, '[data-do="send"]').toggleAttribute('disabled', !sample);
}

/** @param {HTMLElement} row @param {Submission & { language: string }} submission */
function fillSubmission(row, submission) {
  const { title, reference, state, attempts, deliveries, nextAttempt } = submission;
  const isDue = nextAttempt === null || Date.parse(nextAttempt) <= Date.now();
  if (row.dataset.state !== state) row.dataset.state = state;
  if (row.dataset.reference !== reference) row.dataset.reference = reference;
  set(slot(row, 'title'), 'lang', submission.language);
  setTexts(row, {
    title,
    reference,
    state,
    uncertain: submission.uncertain ? 'uncertain' : '',
    attempts: attempts > 1 ? `tried ${attempts} times` : '',
    deliveries: deliveries > 1 ? `delivered ${deliveries} times` : '',
    next: state !== 'retrying' ? '' : `next try ${isDue ? 'at any moment' : relative(nextAttempt)}`,
    againWhat: `: ${reference}`,
  });
  set(within(row, '.actions'), 'hidden', state !== 'parked');
  setSentence(slot(row, 'sentence'), submission.sentence);
  setTime(slot(row, 'seen'), submission.firstSeen);
}

/** @param {HTMLElement} row @param {Taken & { language: string }} taken */
function fillReferral(row, { receivedAt, referral, language }) {
  const { phoneNumber: phone, emailAddress: email, referralPartner: partner, notes } = referral;
  const name = `${referral.firstName} ${referral.lastName}`;
  const place = `${referral.city}, ${referral.province}`;
  setTexts(row, { name, phone, email, place, partner, note: notes || 'It came without a note.' });
  set(slot(row, 'note'), 'lang', language);
  setTime(slot(row, 'taken'), receivedAt);
}

/** @param {Overview} overview */
function show({ forms, submissions, counts, waiting, referrals, sandbox, speed }) {
  for (const [name, count] of Object.entries({ ...counts, waiting })) {
    const tile = within(document, `[data-count="${name}"]`);
    setText(within(tile, 'dd'), String(count));
    tile.classList.toggle('none', count === 0);
  }
  const languages = new Map(forms.map(({ slug, language }) => [slug, language]));
  const rows = submissions.map((submission) => {
    const item = { ...submission, language: languages.get(submission.form) ?? '' };
    return { key: `${item.form} ${item.reference}`, item };
  });
  const parked = rows.filter(({ item }) => item.state === 'parked');
  const others = rows.filter(({ item }) => item.state !== 'parked');
  const languageOf = new Map(rows.map(({ item }) => [item.reference, item.language]));
  const taken = referrals.map((entry) => {
    const reference = /RR-\w{4}-\w{4}(?=.*$)/.exec(entry.referral.notes ?? '')?.[0] ?? ''; // in the last line
    return { key: JSON.stringify(entry), item: { ...entry, language: languageOf.get(reference) ?? '' } };
  });
  const formRows = forms.map((item) => ({ key: item.slug, item }));
  showList('forms', 'form-row', formRows, fillForm);
  showList('parked', 'submission-row', parked, fillSubmission);
  showList('deliveries', 'submission-row', others, fillSubmission);
  showList('referrals', 'referral-row', taken, fillReferral);

  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const older = counts.parked - parked.length;
  setText(byId('waiting-title'), counts.parked === 1 ? '1 person waits' : `${counts.parked} people wait`);
  setText(byId('older-count'), String(older));
  setText(byId('of-total'), total > rows.length ? `${rows.length} of ${total}, ` : '');
  setText(byId('speed'), speed === 1 ? '' : `Every delay is ${speed} times shorter than in earnest.`);
  document.title = `${counts.parked > 0 ? `(${counts.parked}) ` : ''}Referral Relay on this machine`;
  const isVisible = {
    counts: true,
    main: true,
    sandbox,
    'no-sandbox': !sandbox,
    waiting: counts.parked > 0,
    older: older > 0,
    'no-forms': forms.length === 0,
    'no-deliveries': rows.length === 0,
    'only-parked': parked.length > 0 && others.length === 0,
    'no-referrals': sandbox && taken.length === 0,
    'taken-by': sandbox,
    'not-shown': !sandbox,
  };
  for (const [id, visible] of Object.entries(isVisible)) set(byId(id), 'hidden', !visible);
}

/** Tells those who listen what changed. @param {readonly Submission[]} before @param {readonly Submission[]} now */
function announce(before, now) {
  const known = new Map(before.map(({ reference, state }) => [reference, state]));
  const news = now.filter(({ reference, state }) => state !== 'sending' && known.get(reference) !== state);
  if (news.length === 0) return;
  const told = news.map(({ title, sentence }) => `${title}: ${sentence}`).join(' ');
  byId('announcer').textContent = news.length > MOST_ANNOUNCED ? `${news.length} deliveries changed.` : told;
}

/** @returns {Promise<Overview | string>} or in words why there is none */
async function ask() {
  try {
    const response = await fetch('/local/overview', { signal: AbortSignal.timeout(OVERVIEW_TIMEOUT_MS) });
    if (response.ok) return await response.json();
    return `The relay answers with an error: status ${response.status}. If that lasts, start the relay again.`;
  } catch {
    return 'The relay does not answer. Does it still run? `npm start` starts it again.';
  }
}

/** @type {{ overview: Overview, at: Date } | null} */
let last = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

async function poll() {
  if (document.hidden) return;
  const answer = await ask();
  clearTimeout(timer);
  timer = setTimeout(poll, POLL_MS);
  if (typeof answer === 'string') {
    const since = last === null ? '' : ` (What stands below is from ${ABSOLUTE.format(last.at)})`;
    return setSentence(byId('trouble'), answer + since);
  }
  setSentence(byId('trouble'), '');
  show(answer);
  if (last !== null) announce(last.overview.submissions, answer.submissions);
  last = { overview: answer, at: new Date() };
}

/**
 * @param {HTMLElement} row
 * @param {string} path
 * @param {(response: Response) => string | Promise<string>} tell
 * @returns {Promise<string>} what came of it; empty where the person would rather not
 */
async function post(row, path, tell) {
  const isReal = last?.overview.sandbox === false;
  if (isReal && !confirm('There is no sandbox: this sends a referral to a real address. Send it?')) return '';
  setTexts(row, { said: 'Sending…' });
  try {
    const signal = AbortSignal.timeout(SEND_TIMEOUT_MS);
    return await tell(await fetch(path, { method: 'POST', signal }));
  } catch {
    return 'The relay did not answer, so nobody knows whether it was sent.';
  }
}

/** Sends a genuine delivery to the form. @param {HTMLElement} row */
const sendSample = (row) =>
  post(row, `/local/samples/${row.dataset.slug}`, async (response) => {
    if (response.status === 404) return 'Nothing was sent: the sample is gone.';
    const { status, body } = await response.json();
    if (status === 200) return `The webhook answered 200: kept as delivery ${body.id}.`;
    return `The webhook answered ${status}: ${REMEDIES.get(status) ?? 'the sample was not kept.'}`;
  });

/** Sends a parked submission again. Doing so twice does no harm: only the first has its number. @param {HTMLElement} row */
const sendAgain = (row) =>
  post(row, `/local/submissions/${row.dataset.reference}/replay`, ({ ok, status }) => {
    if (ok) return 'It is in the inbox again. If it stays here, the same is still wrong.';
    return status === 404 ? 'Nothing was sent: it waits no longer.' : `Nothing was sent: status ${status}.`;
  });

/** @param {HTMLElement} row @returns {Promise<string>} what came of it */
async function copyAddress(row) {
  const address = slot(row, 'webhook');
  try {
    await navigator.clipboard.writeText(address.textContent ?? '');
    return 'The webhook address is copied.';
  } catch {
    getSelection()?.selectAllChildren(address);
    return 'This browser does not let a page copy. The address is selected: copy it with the keyboard.';
  }
}

const ACTIONS = new Map([
  ['copy', copyAddress],
  ['send', sendSample],
  ['again', sendAgain],
]);

byId('main').addEventListener('click', async ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  const row = button?.closest('li');
  const act = ACTIONS.get(button?.dataset.do ?? '');
  if (row && act) setTexts(row, { said: await act(row) });
});
document.addEventListener('visibilitychange', poll);
void poll();
