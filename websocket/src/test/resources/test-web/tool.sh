unknown ending
