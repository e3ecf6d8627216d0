-- Undoes: Generate votes table

drop table votes;
