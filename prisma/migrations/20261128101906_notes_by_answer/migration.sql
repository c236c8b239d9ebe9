-- CreateIndex
CREATE INDEX "Note_kind_answeredOn_idx" ON "Note"("kind", "answeredOn" DESC);
