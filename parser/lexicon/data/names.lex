# Given names that tell a person's gender, for pronouns. Names common to both are left out.

names female
  given       Mary, Patricia, Jennifer, Linda, Elizabeth, Barbara, Susan, Jessica, Sarah, Karen, Lisa, Nancy, Betty, Margaret,
              Sandra, Ashley, Kimberly, Emily, Donna, Michelle, Carol, Amanda, Melissa, Deborah, Stephanie, Rebecca, Sharon,
              Laura, Cynthia, Dorothy, Amy, Kathleen, Angela, Shirley, Emma, Brenda, Pamela, Nicole, Anna, Samantha,
              Katherine, Catherine, Christine, Helen, Debra, Rachel, Carolyn, Janet, Maria, Heather, Diane, Olivia, Julie,
              Joyce, Virginia, Victoria, Kelly, Christina, Lauren, Joan, Evelyn, Judith, Andrea, Hannah, Megan, Cheryl,
              Jacqueline, Martha, Gloria, Teresa, Ann, Anne, Sara, Madison, Frances, Kathryn, Janice, Jean, Abigail, Alice,
              Julia, Judy, Sophia, Grace, Denise, Amber, Doris, Marilyn, Danielle, Beverly, Isabella, Theresa, Diana, Natalie,
              Brittany, Charlotte, Marie, Kayla, Alexis, Lori, Ursula, Giorgia, Marine, Nikki, Hillary, Kamala,
              Annalena, Sanna, Mette, Kaja, Jacinda, Liz, Ingrid, Greta, Olga, Svetlana, Natalia, Tatiana, Irina,
              Elena, Ekaterina, Anastasia, Yulia, Oksana, Fatima, Aisha, Amina, Leila, Layla, Zainab, Mariam, Khadija,
              Benazir, Sheikh Hasina, Indira, Priya, Sonia, Yuki, Sakura, Mei, Rosa, Carmen, Lucia, Sofia, Gabriela, Camila,
              Valentina, Claudia, Isabel, Dilma, Cristina, Michele, Esther, Ruth, Naomi, Eva, Petra, Monika, Katarzyna,
              Agnieszka, Zuzana, Magdalena, Ama, Ngozi, Chantal, Brigitte, Simone, Colette, Ségolène, Melania,
              Ivanka, Chelsea, Oprah, Angelina, Taylor, Beyoncé, Camilla, Margrethe, Roberta, Federica, Nathalie, Dominique

names male
  given       James, Robert, John, Michael, David, William, Richard, Joseph, Thomas, Christopher, Charles, Daniel, Matthew,
              Anthony, Mark, Donald, Steven, Andrew, Paul, Joshua, Kenneth, Kevin, Brian, George, Timothy, Ronald, Jason,
              Edward, Jeffrey, Ryan, Jacob, Gary, Nicholas, Eric, Jonathan, Stephen, Larry, Justin, Scott, Brandon, Benjamin,
              Samuel, Gregory, Alexander, Patrick, Frank, Raymond, Jack, Dennis, Jerry, Tyler, Aaron, Jose, Adam, Nathan,
              Henry, Zachary, Douglas, Peter, Kyle, Noah, Ethan, Jeremy, Christian, Walter, Keith, Roger, Terry, Sean,
              Gerald, Carl, Dylan, Harold, Jordan, Jesse, Bryan, Lawrence, Arthur, Gabriel, Bruce, Logan, Billy, Joe, Alan,
              Juan, Elijah, Willie, Albert, Wayne, Randy, Mason, Vincent, Liam, Roy, Bobby, Caleb, Bradley, Russell, Lucas,
              Vladimir, Volodymyr, Dmitry, Dmitri, Sergei, Sergey, Alexei, Mikhail, Nikolai, Ivan, Boris, Yuri, Viktor, Oleg,
              Igor, Andrei, Pavel, Petro, Valery, Ahmed, Mohammed, Muhammad, Mohamed, Mahmoud, Ali, Hassan, Hussein,
              Omar, Ibrahim, Abdullah, Abdel, Khalid, Yusuf, Mustafa, Bashar, Binyamin, Yitzhak, Moshe, Ariel, Narendra,
              Rahul, Imran, Shehbaz, Nawaz, Emmanuel, François, Jacques, Nicolas, Olaf, Friedrich, Helmut, Gerhard, Wolfgang, Hans,
              Klaus, Jens, Lars, Erik, Janusz, Andrzej, Lech, Jaroslaw, Vaclav, Silvio, Matteo, Giuseppe, Mario,
              Pedro, Luis, Carlos, Miguel, Fernando, Hugo, Javier, Jair, Luiz, Fidel, Raul, Evo, Antony, Barack,
              Bill, Mitch, Mike, Jim, Tom, Bob, Steve, Tim, Greg, Dan, Ben, Sam, Tony, Rishi, Keir, Nigel, Recep, Shinzo,
              Fumio, Kofi, Kwame, Idriss, Antonio, António, Jean-Yves, Ban
