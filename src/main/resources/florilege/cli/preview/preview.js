"use strict";
const by = id => document.getElementById(id);
let known = { version: 0, pages: 0, paper: 0 };

function problem(each) {
  const item = document.createElement("li");
  item.className = each.severity;
  const place = document.createElement("b");
  place.textContent = each.file + (each.line ? ":" + each.line : "");
  item.append(place, " " + each.message + " (" + each.hint + ")");
  return item;
}

function status(state) {
  if (state.held) {
    return state.pages
      ? "These are the pages before the last change: a file could not be read whole. " + state.fault
      : state.fault;
  }
  return state.problems.length ? state.problems.length + " problems" : "No problems";
}

function paper(state) {
  const sheets = [];
  for (let i = 0; i < state.sheets; i++) {
    const sheet = new Image(900, 1273);
    sheet.loading = "lazy";
    sheet.alt = "Page " + (i + 1);
    sheet.src = "paper/" + state.paper + "/" + i + ".png";
    sheets.push(sheet);
  }
  by("paper").replaceChildren(...sheets);
  if (sheets.length) {
    sheets[state.sheet].scrollIntoView();
  }
}

function show(state) {
  document.title = by("title").textContent = state.title || "…";
  by("state").textContent = status(state);
  by("state").className = state.held ? "held" : "";
  by("problems").replaceChildren(...state.problems.map(problem));
  if (state.pages !== known.pages) {
    for (const screen of ["phone", "tablet"]) {
      by(screen).src = "book/" + state.pages + "/" + state.at;
    }
  }
  if (state.paper !== known.paper) {
    paper(state);
  }
  known = state;
}

async function listen() {
  for (;;) {
    try {
      const answer = await fetch("state/" + known.version);
      const state = await answer.json();
      if (state.version !== known.version) {
        show(state);
      }
    } catch {
      by("state").textContent = "Florilege has ended, or is not heard.";
      by("state").className = "held";
      await new Promise(done => setTimeout(done, 2000));
    }
  }
}
listen();
