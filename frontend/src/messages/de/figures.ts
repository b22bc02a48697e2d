// What the drawn exercises are called for somebody who cannot see them.

import type { MoreMessages } from "../en/more";

const DOES: Record<string, string> = {
  EB0: "Brücke halten. Auf dem Rücken, Knie gebeugt: Das Becken bleibt oben, in einer Linie von den Schultern zu den Knien.",
  EB1: "Brücke mit beiden Beinen. Auf dem Rücken, Knie gebeugt: Das Becken hebt sich und senkt sich langsam.",
  EB2: "Brücke, mit zwei Beinen hoch und mit einem ab. Das Becken hebt sich, ein Bein streckt sich, das andere senkt das Becken langsam.",
  EB3: "Brücke mit der Ferse auf einer Stufe. Zwei Beine heben das Becken, eines senkt es langsam.",
  EB4: "Brücke auf einem Bein mit einem Gewicht auf dem Becken. Das Becken hebt sich und senkt sich langsam.",
  RD1: "Hüftbeuge auf einem Bein, Fingerspitzen an der Wand. Der Rumpf neigt sich mit geradem Rücken halb nach vorn und kommt wieder hoch.",
  RD2: "Hüftbeuge auf einem Bein. Der Rumpf neigt sich mit geradem Rücken nach vorn, das andere Bein geht als Ausgleich nach hinten.",
  RD3: "Hüftbeuge auf einem Bein, ein leichtes Gewicht in der Hand gegenüber dem Standbein.",
  RD4: "Hüftbeuge auf einem Bein, ein Gewicht in der Hand gegenüber dem Standbein.",
  NH1: "Nordic Curl mit einem Band, das hilft. Auf den Knien, die Knöchel gehalten: Der Körper neigt sich langsam in einer Linie nach vorn; die Hände fangen ab und drücken zurück.",
  NH2: "Nordic Curl. Auf den Knien, die Knöchel gehalten: Der Körper neigt sich langsam in einer Linie nach vorn; die Hände fangen ab und drücken zurück.",
  sl_bridge:
    "Test: Brücke auf einem Bein. Auf dem Rücken, eine Ferse auf einem Kasten, die Arme gekreuzt: Die Hüfte streckt sich ganz und senkt sich wieder.",
  run: "Laufen.",
};

const SIDES = {
  left: "Linkes Bein.",
  right: "Rechtes Bein.",
  both: "Beide Beine.",
  each: "Erst ein Bein, dann das andere.",
};

/** The full Nordic curls differ only in their numbers. */
const likeFull = (rung: string): string => (/^NH[3-9]$/.test(rung) ? "NH2" : rung);

export const figures: MoreMessages["figures"] = {
  name: (rung, side) => `${DOES[likeFull(rung)] ?? ""} ${SIDES[side]}`.trim(),
};
