// The words that say what somebody is, in bylines.

export const ROLE_NOUN =
  '(?:fellow|researcher|research associate|associate|professor|lecturer|reader|director|co-director|editor|editor-in-chief|deputy editor|columnist|correspondent|reporter|journalist|writer|critic|analyst|expert|specialist|consultant|adviser|advisor|economist|historian|scientist|sociologist|anthropologist|geographer|lawyer|barrister|judge|diplomat|ambassador|president|vice-president|vice president|chair|chairman|chairwoman|chairperson|chief executive|ceo|founder|co-founder|head|dean|warden|provost|rector|principal|partner|manager|coordinator|co-ordinator|officer|scholar|academic|student|candidate|teacher|member|trustee|author|co-author|novelist|poet|translator|photographer|broadcaster|producer|host|commentator|strategist|engineer|architect|physician|doctor|nurse|pilot|captain|secretary|curator|librarian|archivist|convenor|convener|holder|minister|commissioner|representative|mp|freelance|freelancer|farmer|activist|campaigner|intern|assistant|postdoc|biologist|ecologist|oceanographer|hydrologist|planner|surveyor|blogger)'

export const ROLE = new RegExp(`(?<![\\p{L}])${ROLE_NOUN}s?(?![\\p{L}])`, 'iu')
