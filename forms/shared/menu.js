import { el, get } from './api.js';

/* The menu of own pages: who signed in may open which is told by the server, so that a new page needs no line here. */

/** Links to the pages, but for the one that is open. */
export async function links(attributes = {}) {
  const pages = await get('/api/pages');
  return pages.filter((page) => page.href !== window.location.pathname).map((page) => el('a', { href: page.href, ...attributes }, page.text));
}

/** The menu, closed until somebody opens it; a click elsewhere closes it again. */
export async function menu(summary, attributes = {}) {
  const box = el('details', { class: 'jz-menu' }, el('summary', {}, summary), el('div', {}, await links(attributes)));
  document.addEventListener('click', (event) => {
    if (!box.contains(event.target) || event.target.closest('a')) box.open = false;
  });
  return box;
}

const bar = document.querySelector('header.bar nav');
if (bar) {
  menu('业务页面 ▾')
    .then((box) => bar.append(box))
    .catch(() => {
      // the page itself works without its menu
    });
}
