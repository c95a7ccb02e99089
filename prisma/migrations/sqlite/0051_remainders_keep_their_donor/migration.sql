-- REMAINDER-2: also together with its donor nothing of a move is rewritten.
DROP TRIGGER "RemainderMove_is_never_edited";
CREATE TRIGGER "RemainderMove_is_never_edited" BEFORE UPDATE OF "ref", "fromId", "toId", "donorId", "amountMinor", "reason", "consentBy", "consentOn", "consentDocumentId", "proposedBy", "proposedAt", "reversesId" ON "RemainderMove"
BEGIN SELECT RAISE(ABORT, 'REMAINDER-2: what was consented to is never rewritten'); END;
