import { el } from './api.js';
import { summary } from './household.js';

/* What a trial says: the verdict, what it still rests on, every line with its legal basis. */

/** What only a real application needs. */
const ONLY_AT_THE_WINDOW = /^(bankAccount|proxy|nearRelative|promised|aids)|\.promised$|\.phone$/;

function jump(main, path) {
  const exact = main.querySelector(`[data-input="${CSS.escape(path)}"]`);
  const near = main.querySelector(`[data-problem="${CSS.escape(path)}"], [data-add="${CSS.escape(path.split(/[.[]/)[0])}"]`);
  const target = exact || near;
  if (!target) return;
  const folded = target.closest('details');
  if (folded) folded.open = true;
  target.scrollIntoView({ block: 'center' });
  if (exact) exact.focus();
}

export function result(trial, record, main) {
  const missing = (trial.missing || []).filter((one) => !ONLY_AT_THE_WINDOW.test(one.field));
  const nodes = summary(trial, record);
  nodes.forEach((node) => {
    if (node.tagName === 'DETAILS') node.open = true;
  });
  // what is missing comes before the figures that rest on it
  nodes.splice(
    2,
    0,
    missing.length
      ? el(
          'section',
          { class: 'jz-missing' },
          el('h4', {}, `还缺${missing.length}项，补齐后结果可能不同`),
          el(
            'ul',
            {},
            missing.map((one) => el('li', {}, el('button', { type: 'button', class: 'btn-link', onclick: () => jump(main, one.field) }, one.message)))
          )
        )
      : el('p', { class: 'jz-help' }, '测算所需的内容已经填齐。账户、授权和承诺在窗口登记时办理。')
  );
  nodes.push(
    el('p', { class: 'jz-no-print' }, el('button', { type: 'button', onclick: () => window.print() }, '打印结果'))
  );
  return nodes;
}
