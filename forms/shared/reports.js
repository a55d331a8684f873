import { day, el, get, minute, post, put } from './api.js';
import { table } from './case-panel.js';

/* The year's reports: how every unit stands, or one report with all its versions, their figures and the cases behind. */
const root = document.getElementById('reports');
const given = new URLSearchParams(location.search);
const section = (title, ...children) => el('section', {}, el('h4', {}, title), ...children.filter(Boolean));
const said = (problem) => (problem.errors && problem.errors.length ? problem.errors.map((one) => one.message).join('；') : problem.message);
const reportLink = (row) => el('a', { href: `/reports?report=${encodeURIComponent(row.number)}` }, row.title);
const papers = (letters) => (letters.length ? section('文书', table(['文书', '文号', '制作', '打开'], letters.map((l) => [l.title, l.number, minute(l.issuedAt), el('a', { href: `/api/letters/${l.id}/pdf`, target: '_blank', rel: 'noopener' }, '打印版')]))) : null);

/** A button that does one thing and then shows the page anew; what is wrong stands beside it. */
function act(text, name, run) {
  const problem = el('span', { class: 'jz-problem', role: 'alert' });
  const button = el('button', { type: 'button', 'data-input': name }, text);
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      await run();
      location.reload();
    } catch (refused) {
      problem.textContent = said(refused);
      button.disabled = false;
    }
  });
  return el('span', {}, button, ' ', problem);
}

async function overview() {
  const [found, me] = await Promise.all([get(`/api/reports${given.get('year') ? `?year=${given.get('year')}` : ''}`), get('/api/me')]);
  const year = el('select', { class: 'jz-input', 'aria-label': '年度', onchange: () => location.assign(`/reports?year=${year.value}`) }, found.years.map((one) => el('option', { value: String(one), selected: one === found.year }, `${one}年`)));
  const city = (me.posts || []).includes('CITY_MANAGER');
  root.replaceChildren(
    ...[
      el(
        'div',
        { class: 'jz-search' },
        el('label', {}, '年度', year),
        found.mayMerge ? el('a', { class: 'btn btn-default', href: `/api/reports/years/${found.year}/word` }, '全市报告（Word）') : null,
        found.mayMerge ? el('a', { class: 'btn btn-default', href: `/api/reports/years/${found.year}/excel` }, '全市报告（Excel，带图表）') : null,
        found.mayOpen ? act('启动本年度报送', 'openReports', () => post('/api/reports/collections', {})) : null
      ),
      el('p', { class: 'jz-help' }, found.state ? `${found.year}年度：${found.state}，截止${day(found.dueOn)}${found.signedOn ? `，${day(found.signedOn)}签署全市报告` : ''}。` : `${found.year}年度报送还没有启动，11月按参数日期自动启动。`),
      found.lateUnits ? el('p', { class: 'jz-problem' }, `截止日未报送：${found.lateUnits}`) : null,
      found.rows.length
        ? section(
            '报送情况',
            table(
              ['单位', '报送', '办理到', '首次报送', '最近报送', '次数'],
              found.rows.map((row) => [
                reportLink(row), row.late || row.times > 1 || !row.times ? el('span', { class: row.late ? 'jz-problem' : '' }, row.standing) : row.standing, row.state,
                row.firstOn ? day(row.firstOn) : '', row.lastOn ? day(row.lastOn) : '', row.times,
              ])
            )
          )
        : null,
      papers(found.letters),
      city ? await units(found.city) : null,
    ].filter(Boolean)
  );
}

/* The member units of the city's own group: who has to report beside the counties. */
async function units(code) {
  const members = await get(`/api/coordination/members?county=${code}`).catch(() => []);
  const input = (name, label) => el('input', { class: 'jz-input', type: 'text', maxlength: '30', autocomplete: 'off', 'data-input': name, 'aria-label': label });
  const [unit, duty, liaison, phone] = [input('unit', '成员单位'), input('duty', '职责'), input('liaison', '联络人'), input('liaisonPhone', '联络人电话')];
  const active = el('select', { class: 'jz-input', 'aria-label': '是否成员' }, el('option', { value: 'true' }, '是'), el('option', { value: 'false' }, '已退出'));
  const field = (node) => el('label', {}, node.getAttribute('aria-label'), node);
  const save = () => put('/api/coordination/members', { unit: unit.value, duty: duty.value || null, active: active.value === 'true', liaison: liaison.value || null, liaisonPhone: phone.value || null, deputy: null, deputyPhone: null });
  return section(
    '市协调小组成员单位',
    el('p', { class: 'jz-help' }, '各成员单位每年报送本单位履行职责情况，由市级管理岗按盖章的报告代为登记，另一人核对。新加的单位在下一次自动检查时通知报送。'),
    table(['成员单位', '职责', '联络人', '电话'], members.map((one) => [one.unit + (one.active ? '' : '（已退出）'), one.duty, one.liaison || (one.active ? el('span', { class: 'jz-problem' }, '没有') : ''), one.liaisonPhone || ''])),
    el('details', {}, el('summary', {}, '登记成员单位、联络人'), el('div', { class: 'jz-search' }, field(unit), field(duty), field(liaison), field(phone), field(active), act('保存', 'saveUnit', save)))
  );
}

async function one(number) {
  const view = await get(`/api/reports/${encodeURIComponent(number)}`);
  const reason = el('input', { class: 'jz-input', type: 'text', maxlength: '500', 'data-input': 'reason', 'aria-label': '更正的理由' });
  root.replaceChildren(
    ...[
      el('h3', {}, `${view.title}${view.year}年度工作执行情况`),
      el('p', { class: 'jz-help' }, `${view.number}，${view.state}，共${view.versions.length}版；报送过的版本不再改动。`),
      view.mayCorrect ? el('div', { class: 'jz-search' }, el('label', {}, '更正的理由', reason), act('更正，另报一版', 'correct', () => post(`/api/reports/${encodeURIComponent(number)}/corrections`, { reason: reason.value }))) : null,
      ...view.versions.map((version) => versionSection(number, version)),
      papers(view.letters),
    ].filter(Boolean)
  );
}

function versionSection(number, version) {
  const fact = (label, text) => (text ? el('div', {}, el('dt', {}, label), el('dd', {}, text)) : null);
  return section(
    `第${version.version}版${version.submittedOn ? `，${day(version.submittedOn)}报送` : '，还没有报送'}`,
    el(
      'dl',
      { class: 'jz-facts' },
      [
        fact('为什么再报', version.reason), fact('截止日期', day(version.dueOn)),
        fact('指标数据', version.gatheredAt ? `${day(version.from)}至${day(version.to)}，${minute(version.gatheredAt)}取数` : ''),
        fact('编写', version.writtenBy ? `${version.writtenBy}，${day(version.writtenOn)}` : ''), fact('签发', version.signedBy), fact('市级审阅', version.judged), fact('退回的理由', version.judgement),
        ...version.parts.map((part) => fact(part.title, part.text)),
      ].filter(Boolean)
    ),
    version.figures.length
      ? table(
          ['条款', '指标', '数值', '怎样计算', '清单'],
          version.figures.map((figure) => [
            figure.clause, figure.title, figure.missed ? el('span', { class: 'jz-problem' }, `${figure.words} ▼`) : figure.words, figure.definition,
            figure.total ? cases(number, version.version, figure) : '',
          ])
        )
      : null
  );
}

/** The cases behind a figure, fetched when somebody asks. */
function cases(number, version, figure) {
  const body = el('div');
  const box = el('details', { class: 'jz-behind' }, el('summary', {}, `${figure.total}件`), body);
  let rows = [];
  async function load(after) {
    const page = await get(`/api/reports/${encodeURIComponent(number)}/versions/${version}/figures/${encodeURIComponent(figure.code)}${after ? `?after=${encodeURIComponent(after)}` : ''}`);
    rows = rows.concat(page.rows);
    body.replaceChildren(
      ...rows.map((row) => el('div', {}, row.href ? el('a', { href: row.href }, row.number) : row.number, `　${row.area}`)),
      ...(page.next ? [el('button', { type: 'button', class: 'btn btn-default', onclick: () => load(page.next) }, '更多')] : [])
    );
  }
  box.addEventListener('toggle', () => box.open && !rows.length && load(null), { once: false });
  return box;
}

(given.get('report') ? one(given.get('report')) : overview()).catch((problem) => root.replaceChildren(el('p', { class: 'jz-problem', role: 'alert' }, problem.message)));
