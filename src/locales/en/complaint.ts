import { type ComplaintTexts } from "../zhHant/complaint.ts";

export const complaint: ComplaintTexts = {
  title: "complaint",
  titleOnBehalf: "complaint for a customer",
  titleMessage: "message",

  organisation: {
    ask: "Which organisation is this for?",
    label: "Organisation",
    example: "Please choose one; its number is enough.",
    why: "Each organisation has its own people and time limits, so I need to know which one.",
  },
  forWhom: {
    ask: "Whose complaint is it?",
    askStaff: "For whom are you filing this?",
    label: "Filed for",
    example: 'For example "myself" or "anonymous".',
    why: "It decides where the answer goes: to you here, or to be looked up with a reference and claim code. If you stay anonymous, the case carries no name.",
    self: "Myself",
    anonymous: "Anonymous",
    phone: "A customer on the phone",
    walkIn: "A customer at the desk",
    alsoSelf: "me|self|mine|my own|for me",
    alsoAnonymous: "without name|no name|confidential|i'd rather not say",
    alsoPhone: "phone|caller|on the phone|call",
    alsoWalkIn: "walk-in|walk in|desk|in person|visitor",
  },
  callerName: {
    ask: "What is the customer's name?",
    label: "Customer's name",
    example: 'For example "Mrs Wong".',
    why: "Whoever answers has to know whom to ask for.",
  },
  callerPhone: {
    ask: "What is the customer's phone number?",
    label: "Customer's phone",
    example: "For example 0912-345-678, at least 7 digits.",
    why: "The customer isn't in this chat, so the answer is given by phone.",
  },
  customer: {
    ask: "This number and name (or home) belong to a customer we know. Is this the person? If so, they will see the case among their own and get the answer there too.",
    label: "Known customer",
    example: 'Choose one; if it is somebody else, choose "No, record separately".',
    why: "Linked to their account, they can follow the case themselves. Please ask if you aren't sure: nobody should see a case of somebody else.",
    person: (p) => `${p.name} (${p.home})`,
    alsoYes: "yes|that's them|that's the one|correct|right",
    none: "No, record separately",
    alsoNone: "no|somebody else|someone else|none|not sure|separately",
  },
  place: {
    ask: "Where did it happen?",
    askMessage: "Where are you? The place decides who answers you.",
    label: "Place",
    example: 'For example "block 3, lift", "car park B2" or "the branch in Mill Street".',
    why: "The place decides who is responsible for it.",
  },
  topic: {
    ask: "What kind of problem is it?",
    label: "Kind",
    example: 'Choose what comes closest; if nothing fits, choose "Other".',
    why: "The kind decides which department looks into it and who is told.",
  },
  subject: {
    ask: "Which member of staff is it about? A name, a title or what they are called will do; you can skip this if you don't know.",
    label: "About",
    example: 'For example "Alex Chan" or "the director"; skip it if you are not sure.',
    why: "Knowing who it is about keeps the case away from that person and their desk.",
  },
  whichSubject: {
    ask: "More than one person may be meant. Which of these is it?",
    label: "Which person",
    example: "Choose one; if the person isn't listed or you aren't sure, choose the last.",
    why: "Knowing who it is keeps the case out of that person's hands. If you can't tell, it goes to the company above, and none of those who may be meant will see it.",
    person: (p) => `${p.name} (${p.desk})`,
    none: "Somebody else, or I'm not sure",
    alsoNone:
      "somebody else|someone else|none of them|none|other|not sure|i don't know|don't know|i don't know the name",
  },
  join: {
    ask: "Something similar was reported at the same place. Would you like to join that case and get the same answer?",
    label: "Join",
    example: 'Choose the case to join, or "File it separately".',
    why: "If you join, you still have a reference and get the answer, and nothing is checked twice.",
    none: "File it separately",
    alsoNone: "no|separate|separately|don't join|different|another|new",
    item: (p) => `${p.place}, ${p.topic} (${p.when}, ${p.stage})`,
  },
  addition: {
    ask: 'Is there anything you want to add for the person responsible, such as how it is at your place? Photos are fine too. If not, say "skip".',
    label: "Your addition",
    example: 'For example "the button on my floor doesn\'t work either"; if nothing, say "skip".',
    why: "Knowing where else it happens, and how, helps to find the cause. Only those responsible read your words.",
    taken: "What you added has been passed on to the person responsible.",
  },
  aboutRequest: (p) => `[Application ${p.reference}: report of a firm forced on the customer]`,
  details: {
    ask: "What happened? Your own words are fine.",
    askMessage: "What would you like to say? I will pass it on word for word.",
    label: "What happened",
    example:
      'For example "Since last night the lift stops at the fifth floor and the door won\'t open".',
    why: "The person responsible reads this before looking into it; the clearer it is, the fewer questions come back to you.",
  },
  files: {
    ask: 'Do you have a photo or a file? You can send it now, or say "skip". You can also write anything you want to add.',
    label: "Files",
    example: 'Photos or documents are fine; if there are none, say "skip".',
    why: "A photo speeds things up a lot, but it isn't required.",
  },
  wish: {
    ask: "What would you like us to do? You can skip this.",
    label: "What you would like",
    example: 'For example "repair it today" or "have somebody explain".',
    why: "If we know what you hope for, the answer can address it.",
  },
  phone: {
    ask: "On which phone number can we reach you?",
    label: "Phone",
    example: "For example 0912-345-678, at least 7 digits.",
    why: "We may need to ask you about details; the answer comes to this chat as well.",
  },

  messageFiled: (p) =>
    `We have your message, reference **${p.reference}**. **${p.owner}** is responsible for answering you; you needn't contact anybody else.`,
  messageFiledBy: (p) => `You will have an answer by **${p.due}** at the latest.`,
  next: (p) =>
    `Next: ${p.owner} looks into it and tells you the result. Say "my cases" at any time to see where it stands.`,
  nextByCode: (p) =>
    `Next: ${p.owner} looks into it. Please write down the reference and the claim code; type both here to see where it stands.`,
  nextForKnown: (p) =>
    `Next: ${p.owner} looks into it; the result is to be told to ${p.customer} by phone and comes to their chat as well. Please give them the reference.`,
  joinRefused: "That case can't be joined any more; please file it separately.",
};
