/** Common first names, for people who write without capitals. None that is also a word of a progress update. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  (
    'aaron abbie abdul abigail adam adrian ahmed aidan aisha alan alex alexander alfie alice alison amanda amelia amy ' +
    'andrea andrew andy angela anita ann anna anne annie anthony antony ashley barbara barry beatrice becky ben ' +
    'benjamin beth bethany betty billy bob bobby brenda brian bronwyn callum cameron carl carol caroline carolyn ' +
    'catherine charles charlie charlotte cheryl chloe chris christine christopher claire clare colin connor craig ' +
    'damian daniel danielle danny darren dave david dawn dean deborah debbie declan denise dennis derek diane dominic ' +
    'donna doreen dorothy doug dylan eddie edward eileen elaine eleanor elizabeth ella ellie emily emma eric ethan ' +
    'evelyn evie fatima fiona frances freddie gareth gary gavin gemma geoff george georgia gillian glenn gordon ' +
    'graham hannah harriet harry hassan heather helen henry hilary holly hussain ian imran irene isaac isabella ' +
    'isla jackie jacob jacqueline jake james jamie jane janet janice jason jayden jean jeff jenna jennifer jenny ' +
    'jessica jill jim jimmy joan joanna joanne joe joel john johnny jon jonathan jordan joseph josh joshua joyce ' +
    'judith julia julian julie justin karen karl kate katherine kathleen katie kayleigh keith kelly ken kenneth kerry ' +
    'kevin khalid kieran kim kirsty kyle kylie laura lauren lawrence leah leanne lee leo leon lesley lewis liam linda ' +
    'lindsay lisa logan lorraine louis louise lucas lucy luke lynn lynne maisie malcolm mandy marcus margaret maria ' +
    'marie marilyn martin mary mateusz matt matthew maureen megan melanie michael michelle mick mike millie mohammad ' +
    'mohammed molly muhammad nadia naomi natalie natasha nathan neil niall nicholas nick nicola nicole nigel noah ' +
    'norman oliver olivia omar oscar owen pamela patricia paul paula pauline peter phil philip phillip phoebe poppy ' +
    'rachel raj rebecca reece rhys richard rick rita robert robin roger ronald rory rosemary ross roy ruby russell ' +
    'ruth ryan sally sam samantha samuel sandra sarah scott sean shane sharon shaun sheila shirley simon sophia sophie ' +
    'stacey stella stephanie stephen steve steven stuart susan suzanne sylvia tanya tara tariq terry theresa thomas ' +
    'tim timothy tina tom tony tracey tracy tyler valerie vanessa vera veronica vicky victoria vincent wayne wendy ' +
    'william wojciech yasmin yusuf yvonne zoe'
  ).split(' '),
);
