/* How many tasks stand in each ready filter, beside its name; the webapp itself counts only the one that is open. */
const URL = '/camunda/api/engine/engine/default/filter?resourceType=Task&itemCount=true&maxResults=50';
const AGAIN = 120000;
let counts = new Map();

function draw() {
  document.querySelectorAll('.task-filter h4.name a').forEach((link) => {
    const name = [...link.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent)
      .join('')
      .trim();
    const count = counts.get(name);
    let mark = link.querySelector('.jz-count');
    if (count === undefined) {
      if (mark) mark.remove();
      return;
    }
    if (!mark) {
      mark = document.createElement('span');
      mark.className = 'jz-count';
      link.append(mark);
    }
    if (mark.textContent !== String(count)) mark.textContent = String(count);
  });
}

async function load() {
  if (document.hidden) return;
  try {
    const response = await fetch(URL, { credentials: 'same-origin', headers: { Accept: 'application/json' } });
    if (!response.ok) return;
    counts = new Map((await response.json()).map((filter) => [filter.name, filter.itemCount]));
    draw();
  } catch (e) {
    // the list works without the numbers
  }
}

let waiting = 0;
new MutationObserver((changes) => {
  if (changes.every((change) => change.target.closest && change.target.closest('.jz-count'))) return;
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(draw);
}).observe(document.body, { childList: true, subtree: true });
document.addEventListener('visibilitychange', load);
setInterval(load, AGAIN);
load();

export default [];
