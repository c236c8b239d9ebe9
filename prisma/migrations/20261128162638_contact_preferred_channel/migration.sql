-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "preferredChannel" "Channel";
