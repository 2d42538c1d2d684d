// The program of a survey's form. It stands inside the page and reaches no network. Nothing is kept on this computer,
// for the next person may answer on the same one. A page in XML syntax holds no less-than sign and no ampersand: there
// is none in here.
"use strict";
(function () {
  const form = document.getElementById("form");
  const identity = form.dataset;
  const words = {};
  for (const word of document.querySelectorAll("#words > span")) words[word.dataset.xWord] = word.textContent;
  const questions = Array.from(document.querySelectorAll(".question"));
  let copy = newCopy();
  let isExported = true;

  // By this number alone the same file is known again when it is handed in twice. It is made by chance.
  function newCopy() {
    const bytes = Array.from(window.crypto.getRandomValues(new Uint8Array(16)));
    return bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  function say(word, facts) {
    return Object.entries(facts || {}).reduce((text, fact) => text.replaceAll("{" + fact[0] + "}", fact[1]), words[word]);
  }

  function tell(text) { document.getElementById("status").textContent = text; }

  function written(question) { return question.querySelector("textarea, input[type=text]"); }

  // What was answered; undefined if nothing was.
  function answer(question) {
    const field = written(question);
    if (field) {
      const text = field.value.trim();
      if (text === "") return undefined;
      return question.dataset.xKind === "number" ? text.replace(/\s/g, "").replace(",", ".") : text;
    }
    const chosen = Array.from(question.querySelectorAll("input:checked")).map((input) => input.value);
    if (chosen.length === 0) return undefined;
    return question.dataset.xKind === "multiple" ? chosen : chosen[0];
  }

  // What must be put right before the file can be made; empty if nothing.
  function problem(question) {
    const value = answer(question);
    if (value === undefined ? true : !written(question)) return "";
    if (question.dataset.xKind !== "number") {
      const place = placeOfCode(value);
      return place > 0 ? say("code", { place: place }) : "";
    }
    const from = question.dataset.xFrom;
    const to = question.dataset.xTo;
    if (from === undefined) return /^-?[0-9]+([.][0-9]+)?$/.test(value) ? "" : say("number");
    const fits = [/^[0-9]+$/.test(value), Number(value) >= Number(from), Number(to) >= Number(value)].every(Boolean);
    return fits ? "" : say("range", { from: from, to: to });
  }

  function mark(question) {
    for (const label of question.querySelectorAll("label")) {
      label.classList.toggle("current", label.querySelector("input").checked);
    }
    const clear = question.querySelector(".clear");
    if (clear) clear.hidden = answer(question) === undefined;
    const text = problem(question);
    const field = written(question);
    if (field) field.setAttribute("aria-invalid", String(text !== ""));
    const place = question.querySelector(".problem");
    place.textContent = text;
    place.hidden = text === "";
    return text;
  }

  function progress() {
    const done = questions.filter((question) => answer(question) !== undefined).length;
    document.getElementById("progress").textContent = say("progress", { done: done, all: questions.length });
    return done;
  }

  function whole() {
    const answers = questions.map((question) => ({
      question: question.dataset.xQuestion, asked: question.dataset.xAsked, value: answer(question)
    }));
    return {
      form: identity.xForm, survey: identity.xSurvey, copy: copy,
      answers: answers.filter((one) => one.value !== undefined)
    };
  }

  function empty(question) {
    for (const input of question.querySelectorAll("input[type=radio], input[type=checkbox]")) input.checked = false;
    const field = written(question);
    if (field) field.value = "";
    mark(question);
  }

  function change(question) {
    mark(question);
    progress();
    isExported = false;
    tell("");
  }

  // What people do.

  form.addEventListener("input", (event) => { change(event.target.closest(".question")); });

  form.addEventListener("click", (event) => {
    if (!event.target.classList.contains("clear")) return;
    const question = event.target.closest(".question");
    empty(question);
    change(question);
    question.querySelector("input").focus();
  });

  document.getElementById("export").addEventListener("click", () => {
    const faulty = questions.filter((question) => mark(question) !== "");
    if (faulty.length > 0) {
      written(faulty[0]).focus();
      const numbers = faulty.map((question) => String(questions.indexOf(question) + 1));
      tell(say("problems", { questions: numbers.join(", ") }));
      return;
    }
    if (progress() === 0) {
      tell(say("empty"));
      return;
    }
    const file = identity.xFile + "." + copy.slice(0, 8) + ".json";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(whole(), null, 1) + "\n"], { type: "application/json" }));
    link.download = file;
    link.click();
    isExported = true;
    tell(say("exported", { file: file }));
  });

  document.getElementById("anew").addEventListener("click", () => {
    if (isExported ? false : !window.confirm(say("anew"))) return;
    questions.forEach(empty);
    progress();
    copy = newCopy();
    isExported = true;
    tell(say("begun"));
    window.scrollTo(0, 0);
  });

  window.addEventListener("beforeunload", (event) => { if (!isExported) event.preventDefault(); });

  questions.forEach(mark);
  progress();
})();
