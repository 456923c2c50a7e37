/** Every bound of the room in one place. Counts unless a unit is in the name. */
export const LIMITS = {
  teams: 12,
  personsPerMeeting: 600,
  /** At a closed door: anybody on the network can wait there, so a few more than ever come late. */
  personsWaiting: 100,
  /** Times that people may choose another team themselves; staff move them as often as needed. */
  ownMoves: 2,
  stepsPerMeeting: 60,
  noteChars: 500,
  nameChars: 60,
  titleChars: 120,
  optionsChars: 4000,
  promptChars: 400,
  instructionChars: 2000,
  actionChars: 300,
  themesPerTeam: 12,
  notesPerPrompt: 2,
  notesPerZone: 1500,
  dots: 3,
  actionsPerTeam: 5,
  ownersPerAction: 6,
  sourcesPerAction: 60,
  /** Staff devices paired for one meeting. */
  devices: 30,
  memoChars: 1000,
  /** And as many about the meeting as a whole. */
  memosPerTeam: 100,
  undoDepth: 100,
  timerMinutes: 480,
} as const;
