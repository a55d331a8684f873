import { el, get, post, day, minute } from './api.js';
import { table } from './case-panel.js';

/* The decision tables: all of them, or one with its versions, rules and diagram. */
const root = document.getElementById('policy');
const HIT_POLICY = { UNIQUE: '唯一（只能有一条规则符合）', FIRST: '先到先得（自上而下第一条）', ANY: '任意（符合的规则结果必须相同）', COLLECT: '汇集（符合的全部列出）', 'RULE ORDER': '按序（符合的按规则次序列出）' };
const TYPE = { string: '文字、代码', boolean: '是否', long: '整数', integer: '整数', double: '小数', date: '日期' };
const since = (version) => (version.holdsFrom ? `${day(version.holdsFrom)}起` : '一直');
const alertBox = () => el('div', { class: 'jz-problem', role: 'alert' });
const link = (id) => `/policy/decisions/${encodeURIComponent(id)}`;

function say(box, problem) {
  const found = problem.errors && problem.errors.length ? problem.errors.map((one) => one.message) : [problem.message];
  box.replaceChildren(...found.map((text) => el('div', {}, text)));
}

async function list() {
  const [rows, waiting] = await Promise.all([get('/api/policy/decisions'), get('/api/policy/drafts')]);
  const search = el('input', { class: 'jz-input jz-filter', type: 'search', placeholder: '按名称、步骤查找', 'aria-label': '按名称、步骤查找', oninput: show });
  const body = el('div');
  function show() {
    const text = search.value.trim();
    const found = rows.filter((one) => !text || [one.name, one.id, one.about, ...one.steps].some((part) => part.includes(text)));
    body.replaceChildren(
      table(['决策表', '用在哪些步骤', '现行版本', '规则', '近一个月触发', '从未触发的规则'], found.map((one) => [
        el('div', {}, el('a', { href: link(one.id) }, one.name), el('div', { class: 'jz-help' }, one.about)),
        one.steps.length ? el('ul', { class: 'jz-steps' }, one.steps.map((step) => el('li', {}, step))) : '',
        `第${one.version}版，${since(one)}`, `${one.rules}条`, `${one.lastMonth}次`, one.neverHit ? `${one.neverHit}条` : '无',
      ]))
    );
  }
  show();
  root.replaceChildren(el('div', { class: 'jz-search' }, el('label', {}, '查找', search)), 
    waiting.length ? el('section', {}, el('h4', {}, '起草中和待审批的修改'), drafts(waiting, (id) => (rows.find((one) => one.id === id) || { name: id }).name)) : '', body, recomputation());
}

function drafts(rows, name) {
  return table(['草稿', ...(name ? ['决策表'] : []), '种类', '状态', '起草', '执行日期', '文号', '理由', '审批'], rows.map((one) => [
    el('a', { href: `/policy/drafts/${one.id}` }, `草稿${one.id}`), ...(name ? [name(one.decisionId)] : []), one.kind, one.stateTitle + (one.publishedVersion ? `（第${one.publishedVersion}版）` : ''), `${one.author}，${minute(one.changedAt)}`,
    day(one.effectiveOn), one.documentNumber || '', one.reason || '', one.decidedBy || '',
  ]));
}

/* Step by step, so that the page shows how far it is and can stop. */
function recomputation() {
  const start = el('button', { type: 'button' }, '重算以往的决策');
  const stop = el('button', { type: 'button', hidden: true, onclick: () => (stopped = true) }, '停止');
  const bar = el('progress', { hidden: true, 'aria-label': '重算进度' });
  const result = el('div', { role: 'status' });
  const problem = alertBox();
  let stopped = false;
  start.addEventListener('click', async () => {
    stopped = false;
    start.disabled = true;
    stop.hidden = bar.hidden = false;
    problem.replaceChildren();
    result.replaceChildren();
    const different = [];
    let checked = 0;
    try {
      for (let next = 0; next !== null && next !== undefined && !stopped; ) {
        const step = await post(`/api/policy/recomputations?after=${next}`);
        checked += step.checked;
        different.push(...step.different);
        bar.max = Math.max(1, step.total);
        bar.value = checked;
        next = step.next;
      }
      result.replaceChildren(
        el('p', {}, `${stopped ? '已停止。' : ''}重算了${checked}条以往的决策，${different.length ? `${different.length}条与当时不一致，请告诉系统管理员` : '与当时的结果全部一致'}。`),
        ...(different.length ? [table(['决策记录', '决策表', '版本', '作出时间', '情况'], different.map((one) => [one.record, one.decisionId, `第${one.version}版`, minute(one.decidedAt), one.what]))] : [])
      );
    } catch (refused) {
      say(problem, refused);
    } finally {
      start.disabled = false;
      stop.hidden = bar.hidden = true;
    }
  });
  return el('section', {}, el('h4', {}, '同样的决定，同样的结果'), el('p', { class: 'jz-help' }, '用作出决定时的那一版规则，把以往的每次决策重新算一遍，结果和触发的规则应当与记录完全一致。'), start, ' ', stop, ' ', bar, problem, result);
}

/* A table of the file as people read it; use tells how often each rule fired. */
export function rules(decision, use, wanted = () => true) {
  if (decision.literal) {
    return el('p', {}, `${decision.outputs.map((one) => one.text).join('、')} = `, el('code', {}, decision.literal));
  }
  const shown = decision.rules.map((rule, index) => [rule, index + 1]).filter(([rule]) => wanted(rule));
  return el('div', { class: 'jz-rules' }, el('table', { class: 'jz-table' },
    el('thead', {}, el('tr', {}, el('th', {}, '规则'), decision.inputs.map((one) => el('th', {}, one.label, el('small', {}, one.text), el('small', {}, TYPE[one.type] || one.type))),
      decision.outputs.map((one) => el('th', {}, `结果：${one.label || one.text}`, el('small', {}, one.text), el('small', {}, TYPE[one.type] || one.type))), el('th', {}, '依据'),
      use ? [el('th', {}, '近一个月'), el('th', {}, '累计')] : [])),
    el('tbody', {}, shown.map(([rule, number]) => {
      const hits = (use && use[rule.id]) || { lastMonth: 0, ever: 0 };
      return el('tr', { class: use && !hits.ever ? 'jz-never' : null }, el('td', {}, number), rule.inputs.map((cell) => el('td', { class: 'jz-cell' }, cell || '-')), rule.outputs.map((cell) => el('td', { class: 'jz-out' }, cell)),
        el('td', { class: 'jz-basis' }, rule.basis), use ? [el('td', { class: 'jz-number' }, hits.lastMonth), el('td', { class: 'jz-number' }, hits.ever || '从未')] : []);
    }))
  ));
}

/* Finds rules by any of their words; long tables are unreadable without. */
function ruleSearch(file, use) {
  const search = el('input', { class: 'jz-input jz-filter', type: 'search', placeholder: '按条件、结果、依据查找规则', 'aria-label': '查找规则', oninput: show });
  const never = el('input', { type: 'checkbox', class: 'jz-input', onchange: show });
  const body = el('div');
  function show() {
    const text = search.value.trim();
    const wanted = (rule) => (!text || [...rule.inputs, ...rule.outputs, rule.basis].some((part) => part.includes(text))) && (!never.checked || !(use && use[rule.id] && use[rule.id].ever));
    body.replaceChildren(...file.decisions.map((decision) => el('section', {}, el('h4', {}, decision.name), el('p', { class: 'jz-help' }, decision.about ? `${decision.about} ` : '', decision.hitPolicy ? HIT_POLICY[decision.hitPolicy] || decision.hitPolicy : ''), rules(decision, use, wanted))));
  }
  show();
  return el('div', {}, el('div', { class: 'jz-search' }, el('label', {}, '查找规则', search), use ? el('label', { class: 'jz-flag' }, never, '只看从未触发的') : null), body);
}

let loading = null;
export function library(name) {
  loading = loading || {};
  loading[name] = loading[name] || new Promise((resolve, reject) => {
    document.head.append(el('script', { src: `/webjars/dmn-js/dist/${name}.production.min.js`, onload: () => resolve(window.DmnJS), onerror: () => reject(new Error('决策图的显示组件没有载入，请刷新页面。')) }));
  });
  return loading[name];
}

/* The library answers by callback. */
export function called(viewer, method, ...given) {
  return new Promise((resolve, reject) => viewer[method](...given, (failed, result) => (failed ? reject(failed) : resolve(result))));
}

function diagram(id, version) {
  const box = el('div', { class: 'jz-diagram' });
  const problem = alertBox();
  (async () => {
    const Viewer = await library('dmn-navigated-viewer');
    const response = await fetch(`/api/policy/decisions/${encodeURIComponent(id)}/versions/${version}/file`, { credentials: 'same-origin' });
    const viewer = new Viewer({ container: box });
    await called(viewer, 'importXML', await response.text());
    const drd = viewer.getViews().find((view) => view.type === 'drd');
    if (!drd) {
      box.replaceChildren(el('p', { class: 'jz-help' }, '这个文件没有画决策图。'));
      return;
    }
    await called(viewer, 'open', drd);
    viewer.getActiveViewer().get('canvas').zoom('fit-viewport', 'auto');
  })().catch((failed) => say(problem, failed));
  return el('div', {}, box, problem);
}

export function tabs(...parts) {
  const body = el('div');
  const buttons = parts.map(([label, make]) => el('button', { type: 'button', role: 'tab', 'aria-selected': 'false', onclick: (event) => open(event.currentTarget, make) }, label));
  function open(button, make) {
    buttons.forEach((one) => one.setAttribute('aria-selected', String(one === button)));
    body.replaceChildren(make());
  }
  open(buttons[0], parts[0][1]);
  return el('div', {}, el('div', { class: 'jz-tabs', role: 'tablist' }, buttons), body);
}

async function one(id) {
  const wanted = new URLSearchParams(location.search).get('version');
  const detail = await get(`/api/policy/decisions/${encodeURIComponent(id)}${wanted ? `?version=${encodeURIComponent(wanted)}` : ''}`);
  const { summary } = detail;
  const [changes, me] = await Promise.all([get(`/api/policy/decisions/${encodeURIComponent(id)}/drafts`), get('/api/me')]);
  const analyst = me.posts.includes('ANALYST');
  const problem = alertBox();
  async function begin(what, body) {
    problem.replaceChildren();
    try {
      const draft = await post(`/api/policy/decisions/${encodeURIComponent(id)}/${what}`, body);
      location.assign(`/policy/drafts/${draft.id}`);
    } catch (refused) {
      say(problem, refused);
    }
  }
  const newest = Math.max(...detail.versions.map((version) => version.version));
  document.title = `${summary.name} · 决策表`;
  root.replaceChildren(
    el('h3', {}, summary.name),
    el('p', { class: 'jz-help' }, summary.about),
    el('dl', { class: 'jz-facts' },
      fact('正在看', `第${detail.version}版${detail.version === summary.version ? '（现行）' : ''}`), fact('现行版本', `第${summary.version}版，${since(summary)}`), fact('规则', `${summary.rules}条，从未触发${summary.neverHit}条`),
      fact('用在', summary.steps.join('；') || '没有步骤使用'), fact('依据', detail.bases.join('；'))),
    analyst ? el('div', {}, el('button', { type: 'button', onclick: () => begin('drafts') }, '起草修改')) : '',
    problem,
    tabs(
      ['规则', () => ruleSearch(detail.file, detail.use)],
      ['决策图', () => diagram(id, detail.version)],
      ['版本', () => table(['版本', '生效', '部署时间', '来源', '', ''], detail.versions.map((version) => [
        el('a', { href: `${link(id)}?version=${version.version}` }, `第${version.version}版`), since(version), minute(version.deployedAt), version.released ? '随程序发布' : published(changes, version.version), version.inForce ? '现行' : '',
        analyst && version.version !== newest ? el('button', { type: 'button', class: 'jz-link', onclick: () => begin('withdrawals', { version: version.version }) }, '恢复这一版') : '',
      ]))],
      [`修改（${changes.length}）`, () => drafts(changes)]
    )
  );
}

function published(changes, version) {
  const found = changes.find((one) => one.publishedVersion === version);
  return found ? `${found.author}起草，${found.decidedBy}批准，${found.documentNumber}` : '分析岗发布';
}

const fact = (label, text) => el('div', {}, el('dt', {}, label), el('dd', {}, text));

async function open() {
  try {
    if (root.dataset.draft) {
      const { draftPage } = await import('./policy-draft.js');
      await draftPage(root, root.dataset.draft);
    } else {
      await (root.dataset.decision ? one(root.dataset.decision) : list());
    }
  } catch (failed) {
    const problem = alertBox();
    say(problem, failed);
    root.replaceChildren(problem);
  }
}
open();
