'use strict';

const byId = id => document.getElementById(id);
let state = {version: -1, page: '', printed: 0, printedChange: 1};
let left = 0;

// A spread has an even page on its left, as in a book; page 1 stands alone on the right.
function turnTo(page) {
  left = page - page % 2;
  for (const [id, number] of [['left', left], ['right', left + 1]]) {
    const image = byId(id);
    const isThere = number >= 1 && number <= state.printed;
    image.style.visibility = isThere ? 'visible' : 'hidden';
    if (isThere) {
      image.src = `print/${number}.png?v=${state.version}`;
      image.alt = `Page ${number}`;
    }
  }
  byId('folio').textContent = state.printed ? `${Math.max(1, left)}–${Math.min(left + 1, state.printed)} of ${state.printed}` : '';
  byId('back').disabled = left < 2;
  byId('on').disabled = left + 2 > state.printed;
}

function choose(printed) {
  byId('screens').setAttribute('aria-pressed', String(!printed));
  byId('print').setAttribute('aria-pressed', String(printed));
  byId('as-screens').hidden = printed;
  byId('as-print').hidden = !printed;
}

function element(parent, name, kind, text) {
  const made = parent.appendChild(document.createElement(name));
  made.className = kind;
  made.textContent = text;
  return made;
}

function showProblems(problems, count) {
  const list = byId('list');
  list.replaceChildren();
  for (const problem of problems) {
    const item = list.appendChild(document.createElement('li'));
    element(item, 'span', problem.severity, `${problem.severity}: ${problem.detail}`);
    element(item, 'span', 'place', problem.place);
    if (problem.line) element(item, 'code', '', problem.line);
    element(item, 'span', 'hint', problem.hint);
  }
  byId('count').textContent = count === 0 ? 'No problems' : count === 1 ? 'One problem' : `${count} problems`;
}

function show(next) {
  const isNew = next.version !== state.version;
  const hasPages = next.pagesVersion !== state.pagesVersion;
  const hasPrint = next.printVersion !== state.printVersion;
  state = next;
  if (!isNew) return;
  if (state.title) byId('title').textContent = document.title = state.title;
  if (hasPages && state.page) {
    const [path, id] = state.page.split('#');
    const address = `book/${path.split('/').map(encodeURIComponent).join('/')}?v=${state.version}${id ? '#' + encodeURIComponent(id) : ''}`;
    byId('phone').src = address;
    byId('tablet').src = address;
  }
  if (hasPrint) turnTo(state.printedChange);
  showProblems(state.problems, state.count);
  byId('status').textContent = state.failure ? `Not made: ${state.failure}` : state.isPrinting ? 'Printing …' : 'Up to date';
}

async function follow() {
  for (;;) {
    try {
      const answer = await fetch(`state?after=${state.version}`);
      show(await answer.json());
    } catch (e) {
      byId('status').textContent = 'The preview has ended.';
      await new Promise(done => setTimeout(done, 1000));
    }
  }
}

byId('screens').addEventListener('click', () => choose(false));
byId('print').addEventListener('click', () => choose(true));
byId('back').addEventListener('click', () => turnTo(left - 2));
byId('on').addEventListener('click', () => turnTo(left + 2));
follow();
