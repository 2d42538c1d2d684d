// The program of an assessor's form. It stands inside the page, reaches no network, and keeps what is typed on this
// computer until it is saved as a file. A page in XML syntax holds no less-than sign and no ampersand: there is none
// in here.
"use strict";
(function () {
  const form = document.getElementById("form");
  const identity = form.dataset;
  const words = {};
  for (const word of document.querySelectorAll("#words > span")) words[word.dataset.xWord] = word.textContent;
  const criteria = Array.from(document.querySelectorAll("article.criterion"));
  const notes = ["strengths", "improvements", "ideas"];
  const place = ["aplis", identity.xAssessment, identity.xAssessor, identity.xSeal].join("/");
  let isExported = true;

  function say(word, facts) {
    return Object.entries(facts || {}).reduce((text, fact) => text.replaceAll("{" + fact[0] + "}", fact[1]), words[word]);
  }

  function show(element, text) {
    element.textContent = text;
    element.hidden = text === "";
  }

  function tell(text) { document.getElementById("status").textContent = text; }

  // The panels.

  for (const criterion of criteria) {
    const panel = document.getElementById("panel-" + criterion.dataset.xPanel);
    const target = criterion.querySelector(".criterion-score");
    target.append(panel.content.cloneNode(true));
    for (const dimension of target.querySelectorAll(".dimension")) {
      const name = criterion.dataset.xNumber + "/" + dimension.dataset.xKey;
      for (const input of dimension.querySelectorAll("input")) input.name = name;
    }
  }

  // What a dimension holds: nothing, a value, or something that is none.
  function judged(dimension) {
    if (dimension.dataset.xForm === "choice") {
      const chosen = dimension.querySelector("input:checked");
      if (!chosen) return {};
      return { value: dimension.dataset.xFrom === undefined ? chosen.value : Number(chosen.value) };
    }
    const input = dimension.querySelector("input");
    const isBad = input.validity.badInput;
    const text = input.value.trim();
    if (text === "" ? !isBad : false) return {};
    const number = Number(text);
    const fits = [/^[0-9]+$/.test(text), number >= Number(dimension.dataset.xFrom), Number(dimension.dataset.xTo) >= number];
    return fits.includes(false) ? { isFaulty: true } : { value: number };
  }

  function answer(criterion) {
    const scores = {};
    for (const dimension of criterion.querySelectorAll(".dimension")) {
      const found = judged(dimension);
      if (found.value !== undefined) scores[dimension.dataset.xKey] = found.value;
    }
    const result = { criterion: criterion.dataset.xNumber, scores: scores };
    for (const name of notes) {
      const text = criterion.querySelector("textarea[name=" + name + "]").value.trim();
      if (text !== "") result[name] = text;
    }
    return result;
  }

  function whole() {
    return {
      form: identity.xForm, assessment: identity.xAssessment, assessor: identity.xAssessor,
      catalogue: identity.xCatalogue, edition: identity.xEdition, criteria: identity.xCriteria, seal: identity.xSeal,
      answers: criteria.map(answer)
    };
  }

  // What must be put right before the file can be made.
  function problems(criterion) {
    const found = [];
    for (const dimension of criterion.querySelectorAll(".dimension")) {
      const isFaulty = judged(dimension).isFaulty === true;
      const input = dimension.querySelector("input[type=number]");
      if (input) input.setAttribute("aria-invalid", String(isFaulty));
      if (isFaulty) found.push(say("number", { from: dimension.dataset.xFrom, to: dimension.dataset.xTo }));
    }
    for (const name of notes) {
      const area = criterion.querySelector("textarea[name=" + name + "]");
      const code = placeOfCode(area.value.trim());
      area.setAttribute("aria-invalid", String(code > 0));
      const field = area.parentElement.querySelector("span").textContent;
      if (code > 0) found.push(say("code", { field: field, place: code }));
    }
    return found;
  }

  function mark(criterion) {
    const dimensions = Array.from(criterion.querySelectorAll(".dimension"));
    const values = dimensions.map((dimension) => judged(dimension).value);
    dimensions.forEach((dimension, index) => markScale(dimension, values[index]));
    const isDone = !values.includes(undefined);
    const numbers = isDone ? values.filter((value) => typeof value === "number") : [];
    markSum(criterion, numbers, dimensions);
    const found = problems(criterion);
    show(criterion.querySelector(".problem"), found.join(" "));
    const link = Array.from(document.querySelectorAll(".form-map a")).find(
      (one) => one.dataset.xMap === criterion.dataset.xNumber);
    link.classList.toggle("done", isDone);
    link.classList.toggle("faulty", found.length > 0);
    criterion.classList.toggle("done", isDone);
    return found;
  }

  function markScale(dimension, value) {
    for (const band of dimension.querySelectorAll(".scale li")) {
      const isCurrent = value === undefined ? false : [value >= Number(band.dataset.xFrom), Number(band.dataset.xTo) >= value].every(Boolean);
      band.classList.toggle("current", isCurrent);
    }
    for (const choice of dimension.querySelectorAll(".choices label")) {
      choice.classList.toggle("current", choice.querySelector("input").checked);
    }
  }

  function markSum(criterion, numbers, dimensions) {
    const sum = numbers.reduce((total, number) => total + number, 0);
    const score = sum / dimensions.length;
    const hasSum = [numbers.length > 1, numbers.length === dimensions.length].every(Boolean);
    const max = dimensions.reduce((total, dimension) => total + Number(dimension.dataset.xTo), 0);
    show(
      criterion.querySelector(".sum"),
      hasSum ? say("sum", { sum: sum, max: max, score: String(score).replace(".", words.point) }) : "");
    const lowest = Math.min(...numbers);
    const limits = Array.from(criterion.querySelectorAll(".rule"))
      .filter((rule) => Number(rule.dataset.xAtMost) >= lowest).map((rule) => Number(rule.dataset.xLimit));
    criterion.querySelector(".implausible").hidden = hasSum ? !limits.some((limit) => score > limit) : true;
  }

  function progress() {
    const done = criteria.filter((criterion) => criterion.classList.contains("done")).length;
    document.getElementById("progress").textContent = say("progress", { done: done, all: criteria.length });
  }

  // The memory of this computer. Some browsers have none for pages that were opened from a file.

  const memory = (function () {
    try {
      window.localStorage.setItem(place + "/try", "1");
      window.localStorage.removeItem(place + "/try");
      return window.localStorage;
    } catch (error) {
      return null;
    }
  })();

  function keep() {
    isExported = false;
    try {
      memory.setItem(place, JSON.stringify(whole()));
      tell(say("kept"));
    } catch (error) {
      document.getElementById("no-memory").hidden = false;
      tell(say("unkept"));
    }
  }

  function fill(saved) {
    for (const one of saved.answers) {
      const criterion = criteria.find((entry) => entry.dataset.xNumber === one.criterion);
      if (!criterion) continue;
      for (const dimension of criterion.querySelectorAll(".dimension")) {
        const value = (one.scores || {})[dimension.dataset.xKey];
        for (const input of dimension.querySelectorAll("input")) {
          if (input.type === "radio") input.checked = input.value === String(value);
          else input.value = value === undefined ? "" : String(value);
        }
      }
      for (const name of notes) criterion.querySelector("textarea[name=" + name + "]").value = one[name] || "";
    }
    criteria.forEach(mark);
    progress();
  }

  function isOurs(saved) {
    return ["assessment", "assessor", "seal"].every(
      (name) => saved[name] === identity["x" + name[0].toUpperCase() + name.slice(1)]);
  }

  // What people do.

  form.addEventListener("input", (event) => {
    mark(event.target.closest("article"));
    progress();
    keep();
  });

  form.addEventListener("click", (event) => {
    if (!event.target.classList.contains("clear")) return;
    for (const input of event.target.closest(".dimension").querySelectorAll("input")) input.checked = false;
    mark(event.target.closest("article"));
    progress();
    keep();
  });

  document.getElementById("export").addEventListener("click", () => {
    const faulty = criteria.filter((criterion) => mark(criterion).length > 0);
    if (faulty.length > 0) {
      faulty[0].scrollIntoView();
      tell(say("problems", { criteria: faulty.map((criterion) => criterion.dataset.xNumber).join(", ") }));
      return;
    }
    const file = identity.xFile + ".json";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(whole(), null, 1) + "\n"], { type: "application/json" }));
    link.download = file;
    link.click();
    isExported = true;
    tell(say("exported", { file: file }));
  });

  document.getElementById("open").addEventListener("change", async (event) => {
    const file = event.target.files[0];
    if (!file) return;
    try {
      const saved = JSON.parse(await file.text());
      if (!isOurs(saved)) throw new Error("foreign");
      fill(saved);
      keep();
      tell(say("opened"));
    } catch (error) {
      tell(say("foreign"));
    }
    event.target.value = "";
  });

  window.addEventListener("beforeunload", (event) => {
    if (memory ? true : isExported) return;
    event.preventDefault();
  });

  document.getElementById("no-memory").hidden = memory !== null;
  criteria.forEach(mark);
  progress();
  try {
    const saved = memory ? memory.getItem(place) : null;
    if (saved) {
      fill(JSON.parse(saved));
      tell(say("kept"));
    }
  } catch (error) {
    tell(say("foreign"));
  }
})();
