// What the pages of Learn lean on, as it is cited; the same in every language. `OWN` is what
// nobody has tested: its words stand in the messages.

export const SOURCES = {
  UHAN: "Joe Uhan, What If Your Thigh Pain Isn't a Hamstring Strain, iRunFar, with readers' comments",
  GUIDE:
    "High Hamstring Pain: Your Guide to Tendonitis Relief; it cites the Cleveland Clinic, the AAOS and Johns Hopkins",
  ACSM_2009: "American College of Sports Medicine 2009, Med Sci Sports Exerc",
  ASKLING_2010: "Askling 2010, Knee Surg Sports Traumatol Arthrosc 18:1798",
  BEATTY_2017: "Beatty 2017, Curr Sports Med Rep 16:162",
  BELL_2023: "Bell 2023, Sports Med Open",
  BEYER_2015: "Beyer 2015, Am J Sports Med 43:1704",
  BUIST_2008: "Buist 2008, Am J Sports Med 36:33",
  CACCHIO_2011: "Cacchio 2011, Am J Sports Med 39:146",
  CLIFFORD_2020: "Clifford 2020, BMJ Open Sport Exerc Med",
  COOK_2012: "Cook and Purdam 2012, Br J Sports Med 46:163",
  CUTHBERT_2020: "Cuthbert 2020, Sports Med 50:83",
  DAMSTED_2019: "Damsted 2019, J Orthop Sports Phys Ther 49:230",
  DUBOIS_2020: "Dubois and Esculier 2020, Br J Sports Med 54:72",
  FRANDSEN_2025: "Schuster Brandt Frandsen 2025, Br J Sports Med 59:1203",
  GOOM_2016: "Goom 2016, J Orthop Sports Phys Ther 46:483",
  HICKEY_2020: "Hickey 2020, J Orthop Sports Phys Ther 50:91",
  HICKEY_2022: "Hickey 2022, J Athl Train 57:125",
  KONGSGAARD_2009: "Kongsgaard 2009, Scand J Med Sci Sports 19:790",
  MJOLSNES_2004: "Mjølsnes 2004, Scand J Med Sci Sports 14:311",
  MOEN_2014: "Moen 2014, Br J Sports Med 48:1358",
  NASSER_2021: "Nasser 2021, Int J Sports Phys Ther 16:288",
  NIELSEN_2014: "Nielsen 2014, J Orthop Sports Phys Ther 44:739",
  ONEILL_2019: "O'Neill 2019, Knee Surg Sports Traumatol Arthrosc",
  PETERSEN_2011: "Petersen 2011, Am J Sports Med 39:2296",
  PRESLAND_2018: "Presland 2018, Scand J Med Sci Sports 28:1775",
  RICH_2023: "Rich 2023, J Exp Orthop 10:55",
  RIPLEY_2021: "Ripley 2021 (PMC8583500)",
  SILBERNAGEL_2007: "Silbernagel 2007, Am J Sports Med 35:897",
  VAN_DYK_2019: "Van Dyk 2019, Br J Sports Med 53:1362",
  WARNING_CARDS: "Greenhalgh, Mercer and Finucane, warning cards for the nerves of the low back",
  ZEIN_2024: "Zein 2024, Br J Sports Med 58:766",
  OWN: "",
} as const;

export type SourceId = keyof typeof SOURCES;
