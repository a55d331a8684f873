import { el, get, put } from './api.js';
import { FieldSet, showProblems } from './fields.js';
import { household, minor } from './household.js';

/* Amends what a family has declared: the editor of the window, a reason, and signatures of those who join. */
const root = document.getElementById('declaration');
const caseNumber = decodeURIComponent(location.pathname.split('/')[2]);
const url = `/api/cases/${encodeURIComponent(caseNumber)}/declaration`;
document.getElementById('case').textContent = `案号 ${caseNumber}`;
document.getElementById('back').addEventListener('click', (event) => {
  if (history.length > 1) {
    event.preventDefault();
    history.back();
  }
});

const refused = (message) => root.replaceChildren(el('div', { class: 'jz-alert', role: 'alert' }, message));

async function open() {
  const opened = await get(url);
  if (!opened.editable) {
    return refused('本案已经作出决定或者办结，或者现在不由您修改，申报情况只能在案卷中查看。');
  }
  const record = opened.declaration;
  const known = record.members.length;
  const note = { reason: '' };
  const joining = { signatures: [] };
  const alert = el('div', { class: 'jz-alert', role: 'alert', hidden: true });
  const state = el('span', { class: 'jz-state', role: 'status' });
  const signing = el('div');
  let changed = false;
  const say = (messages) => {
    alert.hidden = !messages.length;
    alert.replaceChildren(...messages.map((message) => el('div', {}, message)));
  };
  const touched = (path) => {
    changed = true;
    state.textContent = '有修改，还没有提交';
    if (/^members/.test(path)) sign();
  };
  /* Who joins after acceptance signs the authorisation before any register is asked. */
  const sign = () => {
    if (!opened.accepted) return;
    const rows = record.members
      .map((member, position) => ({ member, position }))
      .filter(({ member, position }) => !member.absence && !opened.signed.includes(position))
      .map(({ member, position }) => {
        const before = joining.signatures.find((row) => row.position === position);
        const guardian = minor(member);
        const parent = record.members[0];
        return Object.assign(
          guardian
            ? { signer: 'GUARDIAN', guardianName: parent.name, guardianId: parent.idNumber, guardianRelation: member.relation === 'CHILD' ? '父母' : '', way: 'PAPER' }
            : { signer: 'SELF', way: 'PAPER' },
          before,
          { position, member: member.name || `第${position + 1}位成员` }
        );
      });
    joining.signatures = rows;
    signing.replaceChildren();
    if (!rows.length) return;
    const guardianOnly = { when: 'signer=GUARDIAN' };
    signing.append(
      el(
        'section',
        { class: 'jz-section' },
        el('h3', {}, '新加入成员的核对授权'),
        new FieldSet(
          [
            {
              name: 'signatures',
              label: '受理后加入的成员须签署授权书，才能核对',
              kind: 'ROWS',
              columns: [
                { name: 'member', label: '成员', kind: 'FIXED' },
                { name: 'signer', label: '签署人', kind: 'CHOICE', options: [{ value: 'SELF', label: '本人' }, { value: 'GUARDIAN', label: '监护人' }] },
                { name: 'guardianName', label: '监护人姓名', kind: 'TEXT', ...guardianOnly },
                { name: 'guardianId', label: '监护人身份证号', kind: 'TEXT', ...guardianOnly },
                { name: 'guardianRelation', label: '是该成员的', kind: 'TEXT', ...guardianOnly },
                { name: 'way', label: '方式', kind: 'CHOICE', options: [{ value: 'PAPER', label: '纸质' }, { value: 'TABLET', label: '平板' }] },
                { name: 'signed', label: '已签署', kind: 'FLAG' },
              ],
            },
          ],
          joining,
          () => {}
        ).node
      )
    );
  };
  const editor = await household(record, touched, true, opened.accepted ? known : 1);
  editor.standings(opened.members);
  const reason = new FieldSet(
    [{ name: 'reason', label: '修改的原因和根据', kind: 'LONG_TEXT', required: true, help: '例如：家庭补报、核实后更正、成员变化；旧的申报情况自动存档' }],
    note,
    () => {}
  );
  const save = el('button', { type: 'button', class: 'jz-primary', 'data-save': 'declaration' }, '保存修改');
  save.addEventListener('click', async () => {
    save.disabled = true;
    try {
      await put(url, { declaration: record, version: opened.version, reason: note.reason, signatures: joining.signatures });
      changed = false;
      root.replaceChildren(
        el('p', { class: 'jz-purpose', role: 'status' }, '申报情况已修改，原来的版本已存档。'),
        el('p', {}, el('a', { href: `/cases/${encodeURIComponent(caseNumber)}` }, '查看案卷'), '　', el('a', { href: '/' }, '回到待办'))
      );
    } catch (problem) {
      const loose = problem.errors.length ? showProblems(root, problem.errors) : [problem.message];
      say(problem.errors.length ? [`还有 ${problem.errors.length} 处需要改正，已在栏目旁标出。`, ...loose] : loose);
      (root.querySelector('.jz-invalid') || alert).scrollIntoView({ block: 'center' });
      save.disabled = false;
    }
  });
  window.addEventListener('beforeunload', (event) => {
    if (changed) event.preventDefault();
  });
  sign();
  root.replaceChildren(
    el('p', { class: 'jz-purpose' }, '决定作出前可以更正、补充申报情况，并写明原因；每个版本都留存，计算随之更新。' + (opened.accepted ? '已受理的案件不删除成员：不再共同生活的，选择不计入的情形。' : '')),
    editor.node,
    signing,
    el('section', { class: 'jz-section' }, reason.node),
    alert,
    el('div', { class: 'jz-foot' }, save, ' ', state)
  );
}

open().catch((problem) => refused(problem.message));
