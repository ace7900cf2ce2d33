/**
 * What a watching page runs: at each word it fetches the page anew and puts in place what has changed, part by part. Parts that are opened,
 * focused or scrolled stay so, since nothing around them is touched. Without it the page is as readable, and a reload shows what is new.
 */
export const script = `'use strict';
(() => {
  const article = document.querySelector('[data-live]');
  if (!article) return;
  const source = new EventSource(article.dataset.live);
  let busy = false;
  let again = false;
  const isOpen = (root) => new Map([...root.querySelectorAll('details[id]')].map((one) => [one.id, one.open]));
  const putIn = (part, fresh) => {
    if (part.innerHTML === fresh.innerHTML) return;
    const open = isOpen(part);
    part.replaceChildren(...fresh.childNodes);
    for (const one of part.querySelectorAll('details[id]')) if (open.has(one.id)) one.open = open.get(one.id);
  };
  const show = (page) => {
    for (const fresh of page.querySelectorAll('details[id]')) {
      const one = document.getElementById(fresh.id);
      if (!one || one.dataset.status === fresh.dataset.status) continue;
      one.dataset.status = fresh.dataset.status;
      if (fresh.open) one.open = true;
    }
    for (const fresh of page.querySelectorAll('[data-part]')) {
      const part = document.getElementById(fresh.id);
      if (part) putIn(part, fresh);
    }
  };
  const update = async () => {
    again = true;
    if (busy) return;
    busy = true;
    while (again) {
      again = false;
      const response = await fetch(location.href, { cache: 'no-store' }).catch(() => undefined);
      if (response && response.ok) show(new DOMParser().parseFromString(await response.text(), 'text/html'));
    }
    busy = false;
  };
  source.addEventListener('changed', update);
  source.addEventListener('ended', () => {
    source.close();
    update();
  });
})();
`;
