-- CreateTable
CREATE TABLE "SelfTest" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "attitude" SMALLINT NOT NULL,
    "liked" SMALLINT NOT NULL,
    "health" SMALLINT NOT NULL,
    "product" SMALLINT NOT NULL,
    "prospects" SMALLINT NOT NULL,
    "contact" SMALLINT NOT NULL,
    "pitch" SMALLINT NOT NULL,
    "objections" SMALLINT NOT NULL,
    "closing" SMALLINT NOT NULL,
    "service" SMALLINT NOT NULL,
    "collection" SMALLINT NOT NULL,
    "time" SMALLINT NOT NULL,

    CONSTRAINT "SelfTest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lesson" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "week" TEXT NOT NULL,
    "tip" TEXT NOT NULL,
    "quiz" TEXT,
    "answer" TEXT,
    "right" BOOLEAN,
    "answeredOn" DATE,

    CONSTRAINT "Lesson_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Quiz" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "a" TEXT NOT NULL,
    "b" TEXT NOT NULL,
    "c" TEXT NOT NULL DEFAULT '',
    "d" TEXT NOT NULL DEFAULT '',
    "e" TEXT NOT NULL DEFAULT '',
    "f" TEXT NOT NULL DEFAULT '',
    "answer" TEXT NOT NULL,
    "why" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "language" TEXT,
    "confirmedById" INTEGER NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Quiz_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SelfTest_personId_day_key" ON "SelfTest"("personId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "Lesson_personId_week_key" ON "Lesson"("personId", "week");

-- CreateIndex
CREATE UNIQUE INDEX "Quiz_code_key" ON "Quiz"("code");

-- AddForeignKey
ALTER TABLE "SelfTest" ADD CONSTRAINT "SelfTest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lesson" ADD CONSTRAINT "Lesson_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quiz" ADD CONSTRAINT "Quiz_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
