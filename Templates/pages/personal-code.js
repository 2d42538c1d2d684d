// Personal codes: the same rule by which the workspace refuses them, for the pages that are filled in. A page in XML
// syntax holds no less-than sign and no ampersand: there is none in here.
"use strict";
const placeOfCode = (function () {
  function isFigure(sign) { return /^[0-9]$/.test(sign); }

  // What stands between two digits: separators, signs that no eye sees, others.
  function emptyGap() { return { joints: "", isHidden: false, isWide: false, others: 0, hasLetter: false }; }

  function take(gap, sign) {
    if (/^[\p{White_Space}\p{Dash}._\u00af\u00b7\u2022\u2024\u2027\u2043\u2219\u22c5\uff0e]$/u.test(sign)) {
      gap.joints += gap.joints.length > 3 ? "" : sign;
      if (/^[\t-\r\u2028\u2029]$/.test(sign)) gap.isWide = true;
    } else if (/^[\p{Default_Ignorable_Code_Point}\p{Cc}]$/u.test(sign)) {
      gap.isHidden = true;
    } else {
      gap.others += 1;
      if (/^[\p{Alphabetic}\p{N}]$/u.test(sign)) gap.hasLetter = true;
    }
  }

  function isTight(gap) { return gap.joints === "" ? gap.others === 0 : false; }
  function isJoint(gap) { return gap.others > 0 ? false : 4 > gap.joints.length; }
  function isHyphenLike(gap) {
    return [isJoint(gap), !gap.isWide, gap.isHidden ? true : gap.joints !== ""].every(Boolean);
  }
  function isOneSign(gap) { return [gap.others === 1, !gap.hasLetter, gap.joints === ""].every(Boolean); }

  // The digits of a text in their order; the last gap is what follows the last one.
  function digitRow(text) {
    const row = { signs: Array.from(text), figures: [], places: [], gaps: [] };
    let gap = emptyGap();
    row.signs.forEach((sign, place) => {
      if (isFigure(sign)) {
        row.figures.push(Number(sign));
        row.places.push(place);
        row.gaps.push(gap);
        gap = emptyGap();
      } else {
        take(gap, sign);
      }
    });
    row.gaps.push(gap);
    return row;
  }

  function inner(row, start) { return row.gaps.slice(start + 1, start + 11); }
  function middle(row, start) { return row.gaps[start + 6]; }
  function isTightBesidesMiddle(row, start) {
    return inner(row, start).every((gap, index) => index === 5 ? true : isTight(gap));
  }
  function isWhole(row, start) {
    const isBegin = start === 0 ? true : !isTight(row.gaps[start]);
    return isBegin ? (start + 11 === row.figures.length ? true : !isTight(row.gaps[start + 11])) : false;
  }
  function isOneNumber(row, start) {
    if (inner(row, start).every(isJoint)) return true;
    return isOneSign(middle(row, start)) ? isTightBesidesMiddle(row, start) : false;
  }

  function isOldForm(figures) {
    const day = figures[0] * 10 + figures[1];
    const month = figures[2] * 10 + figures[3];
    if (figures[6] > 2 || month === 0 || month > 12 || day === 0) return false;
    const year = 1800 + figures[6] * 100 + figures[4] * 10 + figures[5];
    if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return false;
    const weights = [1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const sum = weights.reduce((total, weight, index) => total + weight * figures[index], 0);
    return ((1101 - sum) % 11) % 10 === figures[10];
  }

  function isNewForm(figures) { return figures[0] === 3 ? figures[1] >= 2 : false; }

  // Computed digests are not written by people.
  function isInDigest(row, start) {
    let first = row.places[start];
    let end = row.places[start + 10];
    if (end - first !== 10) return false;
    while (/^[0-9a-fA-F]$/.test(row.signs[first - 1])) first -= 1;
    while (/^[0-9a-fA-F]$/.test(row.signs[end + 1])) end += 1;
    return end - first + 1 >= 40;
  }

  // A written date, such as 31.12.2024 before a time of day, is no part of a code.
  function digitGroups(row) {
    const groups = [];
    row.figures.forEach((figure, index) => {
      const isNew = index === 0 ? true : !isTight(row.gaps[index]);
      if (isNew) groups.push({ begin: index, end: index, text: "" });
      groups[groups.length - 1].end = index + 1;
      groups[groups.length - 1].text += figure;
    });
    return groups;
  }

  function isWithin(text, least, most) { return Number(text) >= least ? most >= Number(text) : false; }

  function isDate(row, first, second, third) {
    const gaps = [row.gaps[second.begin], row.gaps[third.begin]];
    if (!gaps.every(isJoint) || gaps[0].joints !== gaps[1].joints || !isWithin(second.text, 1, 12)) return false;
    const day = first.text.length === 4 ? third.text : first.text;
    const year = first.text.length === 4 ? first.text : third.text;
    return [year.length === 4, isWithin(year, 1800, 2199), 3 > day.length, isWithin(day, 1, 31)].every(Boolean);
  }

  function sharesDate(row, start) {
    const groups = digitGroups(row);
    return groups.slice(0, -2).some((first, index) => {
      const third = groups[index + 2];
      if (!isDate(row, first, groups[index + 1], third)) return false;
      const joints = row.gaps[groups[index + 1].begin].joints;
      const isSetOff = [first.begin, third.end].every(
        (place) => isWithin(place, start + 1, start + 10) ? row.gaps[place].joints !== joints : true);
      return [start + 11 > first.begin, third.end > start, isSetOff].every(Boolean);
    });
  }

  // The words by which eleven digits that begin with 32 to 39 are told from other numbers.
  const codeWords = ["kods", "koda", "kodam", "kodu", "kodi", "kodiem", "kodus", "kodos", "pk", "id", "code", "codes", "born"];
  const codeStems = /^(personkod|identi)/;
  const personStems = /^(klient|person|iemitnie|pacient|dzim|client|resident|patient|birth)/;
  const impersonalStems = /^(personal|dzimum)/;
  const otherWords = ["tel", "mob", "konts", "konta", "kontu", "kontam", "account", "iban", "ean"];
  const otherStems = /^(talr|telef|teleph|mobil|phone|kadastr|cadast|rekin|invoice|faktur|pavadzim|svitrkod|barcode)/;

  function meaning(word) {
    if (codeWords.includes(word) ? true : codeStems.test(word)) return "code";
    if (otherWords.includes(word) ? true : otherStems.test(word)) return "other";
    return personStems.test(word) ? (impersonalStems.test(word) ? "" : "person") : "";
  }

  function meaningsOfWords(signs) {
    const words = [];
    let word = "";
    let begin = 0;
    signs.concat([" "]).forEach((sign, place) => {
      if (/^[\p{Alphabetic}\p{Mn}]$/u.test(sign)) {
        if (word === "") begin = place;
        word += sign;
      } else if (word !== "" ? !/^\p{Default_Ignorable_Code_Point}$/u.test(sign) : false) {
        words.push({ place: begin, word: word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase() });
        word = "";
      }
    });
    return words.map((one, index) => {
      const isAbbreviation = [one.word === "k", index > 0, index > 0 ? words[index - 1].word === "p" : false].every(Boolean);
      return { place: one.place, meaning: isAbbreviation ? "code" : meaning(one.word) };
    });
  }

  function isSpokenOf(row, start) {
    const place = row.places[start];
    if (row.signs[place - 1] === "+") return false;
    const words = meaningsOfWords(row.signs);
    const before = words.filter((one) => place > one.place).slice(-3).reverse().find((one) => one.meaning !== "");
    const after = words.filter((one) => one.place > place).slice(0, 2).find((one) => ["code", "person"].includes(one.meaning));
    const label = before ? before.meaning : (after ? after.meaning : "");
    if (label === "code") return true;
    if (label === "other") return false;
    const breaks = inner(row, start).map((gap, index) => isTight(gap) ? 0 : index + 1).filter((one) => one > 0);
    if (label === "person") return breaks.join() !== "4,7";
    const isPlain = isJoint(middle(row, start)) ? isTightBesidesMiddle(row, start) : false;
    return isPlain ? words.some((one) => one.meaning === "person") : false;
  }

  function isCode(row, start) {
    const figures = row.figures.slice(start, start + 11);
    const isOld = isOldForm(figures);
    if (!isOld ? !isNewForm(figures) : false) return false;
    if (!isWhole(row, start) || isInDigest(row, start)) return false;
    if (isOld) return isOneNumber(row, start) ? !sharesDate(row, start) : false;
    if (isHyphenLike(middle(row, start)) ? isTightBesidesMiddle(row, start) : false) return true;
    return isOneNumber(row, start) ? isSpokenOf(row, start) : false;
  }

  // The place of the first personal code, counted from 1; 0 if there is none.
  function placeOfCode(text) {
    if (11 > text.replace(/[^0-9]/g, "").length) return 0;
    const row = digitRow(text);
    for (let start = 0; row.figures.length >= start + 11; start += 1) {
      if (isCode(row, start)) return row.places[start] + 1;
    }
    return 0;
  }

  return placeOfCode;
})();
