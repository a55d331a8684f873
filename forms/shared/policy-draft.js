import { el, get, post, put, day, minute } from './api.js';
import { table } from './case-panel.js';
import { library, called, tabs } from './policy.js';

/* One draft of a decision table: edit, check, compare, replay, submit, approve. */
const alertBox = () => el('div', { class: 'jz-problem', role: 'alert' });
const yuan = (fen) => (fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 });
const button = (text, act) => el('button', { type: 'button', onclick: act }, text);
const KIND = { STRUCTURE: '文件', EXPRESSION: '表达式', TYPE: '类型', BASIS: '依据', GAP: '空缺', OVERLAP: '重叠', UNREACHABLE: '不可能的规则', MASKED: '被遮住的规则', INPUT: '输入', OUTPUT: '结果', LIMIT: '检查范围' };
const EFFECT = [['UNCHANGED', '不变'], ['GAINED', '新符合'], ['LOST', '不再符合'], ['AMOUNT', '金额不同'], ['OTHER', '其他结果不同'], ['FAILED', '算不出来']];
const STATE = { RUNNING: '进行中', FINISHED: '已完成', CANCELLED: '已停止' };

function say(box, problem) {
  const found = problem.errors && problem.errors.length ? problem.errors.map((one) => one.message) : [problem.message];
  box.replaceChildren(...found.map((text) => el('div', {}, text)));
}

export async function draftPage(root, id) {
  const url = `/api/policy/drafts/${encodeURIComponent(id)}`;
  let draft = await get(url);
  const summary = (await get(`/api/policy/decisions/${encodeURIComponent(draft.decisionId)}`)).summary;
  document.title = `${summary.name}（草稿${id}） · 决策表`;
  const head = el('div');
  const problem = alertBox();
  const body = el('div');
  root.replaceChildren(head, problem, body);

  async function act(work) {
    problem.replaceChildren();
    try {
      await work();
    } catch (refused) {
      say(problem, refused);
      problem.scrollIntoView({ block: 'center' });
    }
  }

  function show(next) {
    draft = next;
    const blocking = draft.findings.filter((one) => one.severity === 'BLOCKING').length;
    head.replaceChildren(
      el('h3', {}, `${summary.name}：${draft.kindTitle}`),
      el('dl', { class: 'jz-facts' },
        fact('草稿', `${id}`), fact('状态', draft.stateTitle), fact('从哪一版改', el('a', { href: `/policy/decisions/${encodeURIComponent(draft.decisionId)}?version=${draft.baseVersion}` }, `第${draft.baseVersion}版`)),
        fact('检查', blocking ? `${blocking}处必须改正` : draft.findings.length ? `没有必须改正的，${draft.findings.length}处请留意` : '没有问题'),
        draft.effectiveOn ? fact('执行日期', day(draft.effectiveOn)) : null, draft.documentNumber ? fact('文号', draft.documentNumber) : null, draft.reason ? fact('理由', draft.reason) : null,
        draft.publishedVersion ? fact('发布为', `第${draft.publishedVersion}版`) : null)
    );
  }

  function open() {
    body.replaceChildren(
      tabs(
        ...[
          draft.mayEdit && draft.kind === 'CHANGE' ? ['编辑', () => editor()] : null,
          ['检查', () => findings()], ['与原版本对比', () => differences()], ['用例', () => golden()], ['回放', () => replays()],
          [draft.mayApprove ? '审批' : '提交和经过', () => procedure()],
        ].filter(Boolean)
      )
    );
  }

  /* After a step of the procedure people look for what became of it. */
  function reopen() {
    open();
    body.querySelector('[role=tab]:last-child').click();
  }

  async function save(content) {
    show(await put(url, { content, lockVersion: draft.lockVersion }));
  }

  function editor() {
    const box = el('div', { class: 'jz-editor' });
    const state = el('span', { role: 'status' });
    const choice = el('select', { class: 'jz-input', 'aria-label': '正在编辑的决策' });
    const file = el('input', { type: 'file', accept: '.dmn,.xml', 'aria-label': '上传Camunda Modeler的文件', onchange: () => act(upload) });
    let modeler = null;
    let changed = false;
    async function load() {
      const Modeler = await library('dmn-modeler');
      modeler = new Modeler({ container: box, common: { keyboard: { bindTo: document } }, ...Object.fromEntries(['drd', 'decisionTable', 'literalExpression'].map((view) => [view, { additionalModules: [CHINESE] }])) });
      await called(modeler, 'importXML', draft.content);
      const views = modeler.getViews();
      choice.replaceChildren(...views.map((view, index) => el('option', { value: String(index) }, view.type === 'drd' ? '决策图' : view.element.name || view.element.id)));
      choice.onchange = () => act(() => turn(views[Number(choice.value)]));
      const first = views.findIndex((view) => view.element.id === draft.decisionId);
      choice.value = String(Math.max(0, first));
      await turn(views[Math.max(0, first)]);
    }
    inChinese(box);
    async function turn(view) {
      await called(modeler, 'open', view);
      const viewer = modeler.getActiveViewer();
      const bus = viewer.get('eventBus', false);
      if (bus) bus.on(['commandStack.changed', 'elements.changed'], () => { changed = true; state.textContent = '有未保存的修改'; });
    }
    async function keep() {
      // the editor takes what is typed into a cell a moment later
      if (document.activeElement) document.activeElement.blur();
      await new Promise((resolve) => setTimeout(resolve, 500));
      const content = await called(modeler, 'saveXML', { format: true });
      await save(typeof content === 'string' ? content : content.xml);
      changed = false;
      const blocking = draft.findings.filter((one) => one.severity === 'BLOCKING').length;
      state.textContent = `已保存，${blocking ? `检查出${blocking}处必须改正的问题，见“检查”` : '检查没有发现必须改正的问题'}。`;
    }
    async function upload() {
      if (!file.files.length) return;
      await save(await file.files[0].text());
      state.textContent = '文件已存入草稿。';
      box.replaceChildren();
      await load();
    }
    window.onbeforeunload = (event) => { if (changed) event.preventDefault(); };
    act(load);
    return el('div', {},
      el('div', { class: 'jz-search' }, el('label', {}, '决策', choice), button('保存并检查', () => act(keep)), el('label', {}, '或者上传文件（.dmn）', file), el('a', { href: `${url}/file` }, '下载草稿文件'), state),
      el('p', { class: 'jz-help' }, '单元格用FEEL书写：代码和文字加引号（如 "SUBSISTENCE"），界限如 <= standard / 3，不限写 -。每条规则最右边的注释写依据（文号和条款）。右键单击可以插入、复制、删除规则和列。'),
      box);
  }

  function findings() {
    if (!draft.findings.length) return el('p', {}, '检查没有发现问题：每个单元格都能读懂，类型相符，依据齐全，没有空缺和重叠。');
    return table(['', '种类', '决策', '规则', '问题', '例如'], draft.findings.map((one) => [
      el('span', { class: one.severity === 'BLOCKING' ? 'jz-clock jz-red' : 'jz-clock jz-yellow' }, one.severity === 'BLOCKING' ? '必须改正' : '请留意'), KIND[one.kind], one.where, one.rules.join('、'), one.message, one.example || '',
    ]));
  }

  function differences() {
    if (!draft.differences.length) return el('p', {}, '与原版本完全相同。');
    return el('div', {}, el('p', { class: 'jz-help' }, '改动的单元格：划去的是原来的，下面是新的。绿色的规则是新增的，红色的是去掉的。'), draft.differences.map((one) => el('section', {}, el('h4', {}, one.name),
      one.remarks.length ? el('ul', {}, one.remarks.map((text) => el('li', {}, text))) : null,
      one.lines.some((line) => line.change !== 'SAME')
        ? el('div', { class: 'jz-rules' }, el('table', { class: 'jz-table jz-diff' }, el('thead', {}, el('tr', {}, el('th', {}, '规则'), one.heads.map((text) => el('th', {}, text)))),
            el('tbody', {}, one.lines.filter((line) => line.change !== 'SAME').map((line) => el('tr', { class: `jz-${line.change.toLowerCase()}` },
              el('td', {}, line.change === 'ADDED' ? `新增，第${line.number}条` : line.change === 'REMOVED' ? `去掉，原第${line.number}条` : `第${line.number}条${line.formerNumber !== line.number ? `（原第${line.formerNumber}条）` : ''}`),
              line.cells.map((cell) => el('td', { class: cell.former === undefined || cell.former === null ? null : 'jz-edited' }, cell.former === undefined || cell.former === null ? cell.text : [el('del', {}, cell.former || '（空）'), el('br'), el('ins', {}, cell.text || '（空）')])))))))
        : null)));
  }

  function golden() {
    const box = el('div', {}, '正在试算……');
    const decision = `/api/policy/decisions/${encodeURIComponent(draft.decisionId)}/golden`;
    const root = draft.file.decisions.find((one) => one.id === draft.decisionId);
    async function load() {
      const run = await get(`${url}/golden`);
      box.replaceChildren(
        table(['用例', '情况', '应有的结果', '草稿的结果', '', ''], run.outcomes.map((one) => [
          one.name, Object.entries(one.inputs).map(([name, value]) => `${label(name)}：${value === true ? '是' : value === false ? '否' : value}`).join('，'), one.expected, one.got, el('span', { class: `jz-clock ${one.holds ? 'jz-green' : 'jz-red'}` }, one.holds ? '通过' : '不同'),
          draft.mayEdit ? el('button', { type: 'button', class: 'jz-link', onclick: () => act(() => retire(one)) }, '停用') : '',
        ])),
        run.outcomes.length ? el('p', {}, el('a', { href: `${decision}/file` }, '下载用例文件'), el('span', { class: 'jz-help' }, '（放进程序的 src/test/resources/golden，每次构建都运行）')) : '',
        run.outcomes.length ? el('p', { class: 'jz-help' }, run.unhit.length ? `没有用例触发的规则：${run.unhit.join('、')}` : '每条规则都有用例触发。') : ''
      );
    }
    const label = (name) => (Object.values(draft.file.inputs).find((one) => one.name === name) || { label: name }).label;
    async function retire(one) {
      const reason = window.prompt(`用例“${one.name}”为什么不再适用？`);
      if (reason === null) return;
      await post(`/api/policy/golden/${one.id}/retirement`, { reason });
      await load();
    }
    const input = (text) => el('input', { class: 'jz-input', 'aria-label': text, maxlength: '300' });
    const field = (node) => el('label', {}, node.getAttribute('aria-label'), node);
    const choice = (text) => el('select', { class: 'jz-input', 'aria-label': text }, [['', '请选择'], ['是', '是'], ['否', '否']].map(([value, shown]) => el('option', { value }, shown)));
    const value = (type, text) => (type === 'boolean' ? choice(text) : input(text));
    function adding() {
      const name = input('用例名称（不写姓名）');
      const record = input('决策记录的编号');
      const given = Object.values(draft.file.inputs).map((one) => [one.name, value(one.type, one.label)]);
      const wanted = root.outputs.map((one) => [one.text, value(one.type, `应有的结果：${one.label || one.text}`)]);
      const file = el('input', { type: 'file', accept: '.xlsx,.csv', 'aria-label': '表格文件' });
      const values = (fields) => Object.fromEntries(fields.map(([key, node]) => [key, node.value]));
      return el('details', {}, el('summary', {}, '增加用例'),
        el('div', { class: 'jz-search' }, field(name), field(record), button('选自以往的决策', () => act(async () => { await post(decision, { name: name.value, record: Number(record.value) || 0 }); await load(); }))),
        el('div', { class: 'jz-fields' }, given.map(([, node]) => field(node)), wanted.map(([, node]) => field(node))), button('按填写的增加', () => act(async () => { await post(decision, { name: name.value, inputs: values(given), expected: values(wanted) }); await load(); })),
        el('div', { class: 'jz-search' }, el('label', {}, '或者导入表格（列名：名称、各项输入的名称、各项结果的代号）', file), button('导入', () => act(async () => {
          const body = new FormData();
          if (file.files.length) body.append('file', file.files[0]);
          await post(`${decision}/imports`, body);
          await load();
        }))));
    }
    act(load);
    return el('div', {}, el('p', { class: 'jz-help' }, '用例是给定的情况和应有的结果，每份草稿都要全部通过。'), box, draft.mayEdit ? adding() : null);
  }

  function replays() {
    const today = new Date();
    const iso = (date) => `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
    const from = el('input', { class: 'jz-input', type: 'date', 'aria-label': '起始日期', value: iso(new Date(today.getFullYear() - 1, today.getMonth(), today.getDate())) });
    const to = el('input', { class: 'jz-input', type: 'date', 'aria-label': '截止日期', value: iso(today) });
    const county = el('select', { class: 'jz-input', 'aria-label': '县（市、区）' }, el('option', { value: '' }, '全部'));
    get('/api/areas').then((areas) => county.append(...(areas.counties || areas).map((one) => el('option', { value: one.code }, one.name)))).catch(() => {});
    const classCode = el('select', { class: 'jz-input', 'aria-label': '原认定类别' }, el('option', { value: '' }, '全部'), Object.entries(draft.classes).map(([value, text]) => el('option', { value }, text)));
    const bar = el('progress', { hidden: true, 'aria-label': '回放进度' });
    const stop = el('button', { type: 'button', hidden: true }, '停止');
    const result = el('div');
    const start = button('开始回放', () => act(run));
    async function run() {
      start.disabled = true;
      stop.hidden = bar.hidden = false;
      try {
        let replay = await post(`${url}/replays`, { from: from.value || null, to: to.value || null, county: county.value || null, classCode: classCode.value || null });
        let stopped = false;
        stop.onclick = () => (stopped = true);
        while (replay.state === 'RUNNING') {
          bar.max = Math.max(1, replay.total);
          bar.value = replay.done;
          replay = await post(`/api/policy/replays/${replay.id}/${stopped ? 'cancellation' : 'steps'}`);
        }
        if (replay.state === 'FINISHED') await post(`/api/policy/replays/${replay.id}/analysis`);
        show(await get(url));
        results();
      } finally {
        start.disabled = false;
        stop.hidden = bar.hidden = true;
      }
    }
    function results() {
      result.replaceChildren(...(draft.replays.length ? draft.replays.map((one, index) => replay(one, index === 0)) : [el('p', { class: 'jz-help' }, '还没有回放过。')]));
    }
    results();
    return el('div', {}, el('p', { class: 'jz-help' }, '把这段时间里每个案件最近一次的决策用草稿重新算一遍，看谁会受影响。只是试算，不改变任何案件。'),
      draft.state === 'EDITING' || draft.state === 'SUBMITTED' ? el('div', { class: 'jz-search' }, el('label', {}, '自', from), el('label', {}, '至', to), el('label', {}, '县（市、区）', county), Object.keys(draft.classes).length ? el('label', {}, '原认定类别', classCode) : null, start, stop, bar) : null, result);
  }

  function replay(one, open) {
    const { result } = one;
    const money = result.all.beforeFen || result.all.afterFen;
    const sizes = Object.entries(result.sizes).sort(([one], [other]) => parseInt(one, 10) - parseInt(other, 10));
    const groups = [['县（市、区）', Object.entries(result.counties)], ['原认定类别', Object.entries(result.classes)], ['家庭类型', Object.entries(result.kinds)], ['残疾情况', Object.entries(result.disabilities)], ['家庭人数', sizes]];
    const line = (name, sums) => [name, ...EFFECT.map(([code]) => sums.effects[code] || 0), ...(money ? [yuan(sums.beforeFen), yuan(sums.afterFen), yuan(sums.afterFen - sums.beforeFen)] : [])];
    const heads = ['范围', ...EFFECT.map(([, text]) => text), ...(money ? ['每月金额（元），原', '新', '差额'] : [])];
    const known = new Set(Object.keys(result.rules));
    const missed = draft.file.decisions.flatMap((decision) => decision.rules.map((rule, index) => [decision, rule, index + 1])).filter(([, rule]) => !known.has(rule.id));
    return el('details', { open }, el('summary', {}, `${day(one.fromDay)}至${day(one.toDay)}，${one.done}/${one.total}条决策，${STATE[one.state]}${one.lockVersion !== draft.lockVersion ? '（此后草稿又改过）' : ''}`),
      one.classCode ? el('p', { class: 'jz-help' }, `只看原来认定为“${draft.classes[one.classCode] || one.classCode}”的。`) : null,
      table(heads, [line('合计', result.all), ...groups.flatMap(([title, group]) => group.map(([name, sums]) => line(`${title}：${name}`, sums)))]),
      one.done ? el('p', { class: 'jz-help' }, missed.length ? `没有被这些决策用到的规则：${missed.map(([decision, , number]) => `${decision.name}第${number}条`).join('、')}` : '每条规则都被用到。') : null,
      el('p', {}, el('a', { href: `/api/policy/replays/${one.id}/excel` }, '导出Excel')),
      cliffs(result), sensitivities(result, money),
      el('h4', {}, '结果不同的决策'),
      result.changed.length ? table(['决策记录', '县（市、区）', '影响', '原结果', '新结果', '原规则', '新规则'], result.changed.slice(0, 100).map((row) => [row.record, row.county || '', EFFECT.find(([code]) => code === row.effect)[1], row.before, row.after, row.rulesBefore.join('；'), row.rulesAfter.join('；')])) : el('p', {}, '没有变化的决策。'),
      result.changed.length > 100 ? el('p', { class: 'jz-help' }, '这里只列前100条，其余见Excel。') : null);
  }

  /* Where one more yuan of income costs a family more than a yuan. */
  function cliffs(result) {
    if (!result.cliffs) return null;
    return el('section', {}, el('h4', {}, '断崖：收入多1元，待遇少掉的超过1元'),
      result.cliffs.length
        ? table(['家庭（举例）', '家庭月收入（元）', '每月金额（元）', '收入多1元后（元）', '少掉（元）', ''], result.cliffs.map((one) => [one.family, one.incomeYuan, yuan(one.amountFen), yuan(one.nextFen), yuan(one.amountFen - one.nextFen), one.former ? '现行版本也这样' : el('span', { class: 'jz-clock jz-yellow' }, '草稿新出现')]))
        : el('p', {}, '按这些家庭逐元试算，没有断崖。'));
  }

  /* What the past decisions would be if a changed number were another. */
  function sensitivities(result, money) {
    if (!result.sensitivities || !result.sensitivities.length) return null;
    return el('section', {}, el('h4', {}, '敏感性：每处改动取不同的值会怎样'), result.sensitivities.map((one) => el('div', {},
      el('p', {}, `${one.where}：${one.former} 改为 ${one.now}`, el('span', { class: 'jz-help' }, `（试算${one.tried}条决策）`)),
      table(['取值', ...EFFECT.map(([, text]) => text), ...(money ? ['每月金额（元），新', '差额'] : [])], one.points.map((point) => [
        point.draft ? el('strong', {}, `${point.value}（草稿）`) : point.value, ...EFFECT.map(([code]) => point.sums.effects[code] || 0),
        ...(money ? [yuan(point.sums.afterFen), yuan(point.sums.afterFen - point.sums.beforeFen)] : []),
      ])))));
  }

  function procedure() {
    const parts = [];
    if (draft.mayEdit) parts.push(submission());
    if (draft.mayApprove) parts.push(approval());
    if (draft.state === 'SUBMITTED' && !draft.mayApprove) parts.push(el('p', { class: 'jz-help' }, '等待另一名规则分析岗或者市级管理岗审批；参与过起草的人不能审批。'));
    return el('div', {}, ...parts, el('h4', {}, '经过'), table(['时间', '人员', '事项', '说明'], draft.steps.map((step) => [minute(step.at), step.who, step.action, step.note || ''])));
  }

  function submission() {
    const input = (label, type, value) => el('input', { class: 'jz-input', type, 'aria-label': label, value: value || '' });
    const reason = el('textarea', { class: 'jz-input', rows: '3', 'aria-label': '为什么改', maxlength: '500' });
    reason.value = draft.reason || '';
    const document = input('依据的文号', 'text', draft.documentNumber);
    const from = input('执行日期', 'date', draft.effectiveOn);
    return el('section', {}, el('h4', {}, '提交审批'),
      el('p', { class: 'jz-help' }, '新规则只用于执行日期起受理的案件，此前受理的案件仍按当时的规则办。'),
      el('div', { class: 'jz-fields' }, el('div', { class: 'jz-wide' }, el('label', {}, '为什么改', reason)), el('label', {}, '依据的文号', document), el('label', {}, '执行日期', from)),
      button('提交审批', () => act(async () => {
        await post(`${url}/submission`, { lockVersion: draft.lockVersion, reason: reason.value, documentNumber: document.value, effectiveOn: from.value || null });
        show(await get(url));
        reopen();
      })), ' ',
      button('放弃草稿', () => act(async () => {
        if (!window.confirm('放弃后不能再改，确定吗？')) return;
        await post(`${url}/abandonment`);
        show(await get(url));
        reopen();
      })));
  }

  function approval() {
    const note = el('textarea', { class: 'jz-input', rows: '2', 'aria-label': '审批意见', maxlength: '500' });
    const decide = (what) => act(async () => {
      await post(`${url}/${what}`, { lockVersion: draft.lockVersion, note: note.value });
      show(await get(url));
      reopen();
    });
    return el('section', {}, el('h4', {}, '审批'), el('p', { class: 'jz-help' }, '请先看过检查、对比和回放。批准后自执行日期起生效；退回须写明理由。'), el('label', {}, '审批意见', note), button('批准发布', () => decide('approval')), ' ', button('退回', () => decide('return')));
  }

  show(draft);
  open();
}

const fact = (label, value) => el('div', {}, el('dt', {}, label), el('dd', {}, value));

/* The words of the editor. */
const WORDS = {
  'View DRD': '决策图', 'Hit Policy:': '命中策略：', 'Hit Policy': '命中策略', Unique: '唯一', First: '先到先得', Any: '任意', Collect: '汇集', Priority: '优先级', 'Rule order': '按序', 'Output order': '按结果排序', 'Collect (Sum)': '汇集（求和）',
  'Collect (Min)': '汇集（最小）', 'Collect (Max)': '汇集（最大）', 'Collect (Count)': '汇集（计数）', When: '当', And: '并且', Then: '则', Annotations: '依据', 'Add Rule': '添加规则', 'Move rule': '移动规则', 'Add Rule Above': '在上方添加规则',
  'Add Rule Below': '在下方添加规则', 'Copy Rule': '复制规则', 'Cut Rule': '剪切规则', 'Paste Rule Above': '粘贴到上方', 'Paste Rule Below': '粘贴到下方', 'Remove Rule': '删除规则', 'Add Input': '添加条件列', 'Add Output': '添加结果列',
  'Add Input Column Left': '在左侧添加条件列', 'Add Input Column Right': '在右侧添加条件列', 'Add Output Column Left': '在左侧添加结果列', 'Add Output Column Right': '在右侧添加结果列', 'Copy Input Column': '复制条件列', 'Cut Input Column': '剪切条件列',
  'Copy Output Column': '复制结果列', 'Cut Output Column': '剪切结果列', 'Paste Input Column Left': '条件列粘贴到左侧', 'Paste Input Column Right': '条件列粘贴到右侧', 'Paste Output Column Left': '结果列粘贴到左侧',
  'Paste Output Column Right': '结果列粘贴到右侧', 'Remove Input Column': '删除条件列', 'Remove Output Column': '删除结果列', 'Add Cell Description': '添加单元格说明', 'Remove Cell Description': '删除单元格说明',
  'Change Cell Expression Language': '表达式语言', 'Expression Language': '表达式语言', 'Expression Language:': '表达式语言：', Expression: '表达式', 'Input Expression': '取哪个输入', 'Input Label': '条件列名称', 'Input Type': '条件列类型',
  'Input Values': '可取的值', 'Input Variable': '输入变量', Input: '条件列', Output: '结果列', 'Output Label': '结果列名称', 'Output Name': '结果的名称', 'Output Type': '结果列类型', 'Output Values': '可取的值', 'Predefined Values': '可取的值',
  'Add Predefined Values': '添加可取的值', 'Clear predefined values.': '清空可取的值', 'Add Values': '添加值', 'No values': '没有限定', Type: '类型', Value: '值', 'Set Value': '设定值', Remove: '删除', 'Remove item': '删除', Resize: '调整大小',
  'Strings must be in double quotes.': '文字要加双引号。', 'Edit String': '编辑文字', 'Edit Boolean': '编辑是否', 'Edit Number': '编辑数字', 'Edit Date': '编辑日期', 'Edit End Date': '编辑截止日期', 'Start Value': '起始值', 'End Value': '截止值',
  'Set Date': '设定日期', 'Use today': '用今天', 'to today': '到今天', Comparison: '比较', Range: '范围', Equals: '等于', Exactly: '等于', Greater: '大于', 'Greater or equals': '大于等于', Less: '小于', 'Less or equals': '小于等于', Include: '含',
  Exclude: '不含', 'Match one': '符合其一', 'Match none': '都不符合', Yes: '是', No: '否', Empty: '不限', Before: '早于', After: '晚于', Between: '介于', 'Decision Table': '决策表', 'Literal Expression': '计算式', 'Variable Name:': '变量名：',
  'Variable Type:': '变量类型：', 'Activate the lasso tool': '框选', 'Change type': '改变类型', 'Connect using Information/Knowledge': '连线', 'Create Decision': '添加决策', 'Create Input Data': '添加输入',
  'Create Knowledge Model': '添加知识模型', 'Create Knowledge Source': '添加依据来源', 'Append {type}': '接上{type}', 'Powered by bpmn.io': '由bpmn.io提供', 'enter expression': '填写表达式', string: '文字', boolean: '是否', long: '整数',
  integer: '整数', double: '小数', date: '日期',
};
/* The library's own words are partly not handed to its translator: they are replaced where they appear, never in cells. */
function inChinese(box) {
  const own = (node) => !node.closest('tbody, [contenteditable], .decision-table-name, .decision-name') && (box.contains(node) || node.closest('.context-menu, .dmn-context-menu, .djs-popup, .djs-context-pad, .djs-palette, .input-editor, .output-editor'));
  function put(node) {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.data.trim();
      if (WORDS[text] && node.parentElement && own(node.parentElement)) node.data = node.data.replace(text, WORDS[text]);
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    for (const name of ['title', 'placeholder', 'aria-label']) {
      const text = node.getAttribute(name);
      if (text && WORDS[text] && own(node)) node.setAttribute(name, WORDS[text]);
    }
    node.childNodes.forEach(put);
  }
  const watch = new MutationObserver((changes) => {
    if (!box.isConnected && box.dataset.shown) return watch.disconnect();
    box.dataset.shown = 'yes';
    changes.forEach((change) => (change.type === 'childList' ? change.addedNodes.forEach(put) : put(change.target)));
  });
  watch.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['title', 'placeholder'] });
}

const CHINESE = { translate: ['value', (text, replacements = {}) => (WORDS[text] || text).replace(/{([^}]+)}/g, (whole, key) => replacements[key] ?? whole)] };
